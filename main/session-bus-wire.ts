/**
 * As much of D-Bus as asking about names takes: little-endian messages whose arguments are texts and numbers.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol
 */
const LITTLE_ENDIAN = 'l'.charCodeAt(0);
const FIXED_PART = 16;
const FIELD = { path: 1, interface: 2, member: 3, replySerial: 5, destination: 6, signature: 8, sender: 7 } as const;

export type BusMessageKind = 'call' | 'return' | 'error' | 'signal';
const KINDS: readonly (BusMessageKind | undefined)[] = [undefined, 'call', 'return', 'error', 'signal'];

export interface BusMessage {
  readonly kind: BusMessageKind;
  readonly replyTo?: number;
  readonly member?: string;
  /** The bus fills it in: nobody can give another's name. */
  readonly sender?: string;
  readonly signature: string;
  readonly body: Buffer;
}

const aligned = (offset: number, to: number): number => Math.ceil(offset / to) * to;

function withText(parts: Buffer, text: string): Buffer {
  const bytes = Buffer.from(text);
  const start = aligned(parts.length, 4);
  const next = Buffer.alloc(start + 4 + bytes.length + 1);
  parts.copy(next);
  next.writeUInt32LE(bytes.length, start);
  bytes.copy(next, start + 4);
  return next;
}

function withField(fields: Buffer, code: number, type: string, value: string): Buffer {
  const start = aligned(fields.length, 8);
  const head = Buffer.alloc(start + 4);
  fields.copy(head);
  head[start] = code;
  head[start + 1] = 1;
  head[start + 2] = type.charCodeAt(0);
  if (type !== 'g') return withText(head, value);
  return Buffer.concat([head, Buffer.from([value.length]), Buffer.from(`${value}\0`)]);
}

function withArgument(parts: Buffer, argument: string | number): Buffer {
  if (typeof argument === 'string') return withText(parts, argument);
  const start = aligned(parts.length, 4);
  const next = Buffer.alloc(start + 4);
  parts.copy(next);
  next.writeUInt32LE(argument, start);
  return next;
}

export interface BusObject {
  readonly destination: string;
  readonly path: string;
  readonly face: string;
}

const THE_BUS: BusObject = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  face: 'org.freedesktop.DBus',
};

/** A call of an object on the bus, or of the bus itself. */
export function callOfBus(
  serial: number,
  member: string,
  args: readonly (string | number)[],
  { destination, path, face } = THE_BUS,
): Buffer {
  const body = args.reduce<Buffer>(withArgument, Buffer.alloc(0));
  const signature = args.map((argument) => (typeof argument === 'string' ? 's' : 'u')).join('');
  let fields = withField(Buffer.alloc(0), FIELD.path, 'o', path);
  fields = withField(fields, FIELD.interface, 's', face);
  fields = withField(fields, FIELD.member, 's', member);
  fields = withField(fields, FIELD.destination, 's', destination);
  if (signature !== '') fields = withField(fields, FIELD.signature, 'g', signature);
  const head = Buffer.alloc(FIXED_PART);
  head.set([LITTLE_ENDIAN, 1, 0, 1]);
  head.writeUInt32LE(body.length, 4);
  head.writeUInt32LE(serial, 8);
  head.writeUInt32LE(fields.length, 12);
  const padding = Buffer.alloc(aligned(FIXED_PART + fields.length, 8) - FIXED_PART - fields.length);
  return Buffer.concat([head, fields, padding, body]);
}

function textAt(bytes: Buffer, offset: number): { readonly text: string; readonly end: number } {
  const start = aligned(offset, 4) + 4;
  const end = start + bytes.readUInt32LE(start - 4);
  return { text: bytes.toString('utf8', start, end), end: end + 1 };
}

interface Field {
  readonly code: number;
  readonly value: string | number;
  readonly end: number;
}

/** Header fields hold an object path, a text, a signature or a number. */
function fieldAt(bytes: Buffer, offset: number): Field {
  const code = bytes.readUInt8(offset);
  const type = String.fromCharCode(bytes.readUInt8(offset + 2));
  if (type === 'u') return { code, value: bytes.readUInt32LE(offset + 4), end: offset + 8 };
  if (type === 'g') {
    const end = offset + 5 + bytes.readUInt8(offset + 4);
    return { code, value: bytes.toString('utf8', offset + 5, end), end: end + 1 };
  }
  const { text, end } = textAt(bytes, offset + 4);
  return { code, value: text, end };
}

function fieldsOf(bytes: Buffer, end: number): ReadonlyMap<number, string | number> {
  const fields = new Map<number, string | number>();
  for (let offset = FIXED_PART; offset < end; ) {
    const field = fieldAt(bytes, offset);
    fields.set(field.code, field.value);
    offset = aligned(field.end, 8);
  }
  return fields;
}

/** In bytes. Names and truths are short; what is longer comes from somebody who means ill. */
const LONGEST_MESSAGE = 1_048_576;

/** The first whole message of what has arrived, and what is left after it; undefined while it is not all there. */
export function firstMessage(bytes: Buffer): { readonly message: BusMessage; readonly rest: Buffer } | undefined {
  if (bytes.length < FIXED_PART) return undefined;
  if (bytes[0] !== LITTLE_ENDIAN) throw new RangeError('the bus answers in the other byte order');
  const fieldsEnd = FIXED_PART + bytes.readUInt32LE(12);
  const bodyStart = aligned(fieldsEnd, 8);
  const bodyEnd = bodyStart + bytes.readUInt32LE(4);
  if (bodyEnd > LONGEST_MESSAGE) throw new RangeError('the bus sends more than it is asked for');
  if (bytes.length < bodyEnd) return undefined;
  const fields = fieldsOf(bytes, fieldsEnd);
  const replyTo = fields.get(FIELD.replySerial);
  const member = fields.get(FIELD.member);
  const sender = fields.get(FIELD.sender);
  const message: BusMessage = {
    kind: KINDS[bytes.readUInt8(1)] ?? 'signal',
    ...(typeof replyTo === 'number' ? { replyTo } : {}),
    ...(typeof member === 'string' ? { member } : {}),
    ...(typeof sender === 'string' ? { sender } : {}),
    signature: String(fields.get(FIELD.signature) ?? ''),
    body: Buffer.from(bytes.subarray(bodyStart, bodyEnd)),
  };
  return { message, rest: bytes.subarray(bodyEnd) };
}

/** Texts of a body that holds texts one after the other, or one array of texts. */
export function textsOf({ signature, body }: BusMessage): readonly string[] {
  const texts: string[] = [];
  for (let offset = signature === 'as' ? 4 : 0; offset < body.length; ) {
    const { text, end } = textAt(body, offset);
    texts.push(text);
    offset = end;
  }
  return texts;
}

export const truthOf = ({ signature, body }: BusMessage): boolean => signature === 'b' && body.readUInt32LE(0) === 1;

/** Of a property's value that is true or false; undefined where it is something else. */
export const truthWithin = ({ body }: BusMessage): boolean | undefined =>
  body.toString('latin1', 0, 3) === '\u0001b\0' ? body.readUInt32LE(4) === 1 : undefined;
