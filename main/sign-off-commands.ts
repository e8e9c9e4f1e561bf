import { inputErrorOf } from '../core/failure-input';
import type { Answer, InputError } from '../core/input-error';
import type { RecordEntry } from '../core/record/entry';
import { elapsed, type Instant, inMinutes } from '../core/time';
import { LONGEST_PERSON } from '../core/top-up/plan';
import type { TopUpSettings, TopUps } from '../core/top-up/top-ups';
import { withSignOff } from '../core/top-up/transitions';
import type { Commands } from '../preload/contract';
import type { CommandHandlers } from './commands';
import type { Store } from './store';
import { type DeskAnswer, onPlan, type TopUpDesk } from './top-ups';
import type { PinOutcome } from './vault/pin-check';
import type { Pins } from './vault/pins';

export interface SignOffWorld {
  readonly store: Store;
  readonly desk: Pick<TopUpDesk, 'change'>;
  readonly vault: Pins;
  readonly now: () => Instant;
}

type SignOffCommands = Pick<CommandHandlers, 'top-up.sign-off' | 'sign-off.switch' | 'signer.add' | 'signer.remove'>;

const PIN = /^\d{6,12}$/;

const refused = (text: InputError['text'], field?: string, values?: InputError['values']) =>
  ({
    ok: false,
    reason: { text, ...(field === undefined ? {} : { field }), ...(values === undefined ? {} : { values }) },
  }) as const;

/** What a person takes for one name. */
const asRead = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
const signerIn = ({ signers }: TopUpSettings, name: string): string | undefined =>
  signers.find((each) => asRead(each) === asRead(name));

/** `undefined`: it was right. */
function wrongPin(outcome: PinOutcome, now: Instant): Answer | undefined {
  if (outcome.kind === 'right') return undefined;
  if (outcome.kind === 'wrong') return refused('input.pin.wrong', 'pin', { count: outcome.left });
  if (outcome.kind === 'none') return refused('input.signer.no-pin', 'by');
  return refused('input.pin.paused', 'pin', { count: Math.ceil(inMinutes(elapsed(now, outcome.until))) });
}

/** A name that can be added, or why it cannot. */
function newSigner(settings: TopUpSettings, { name, pin, again }: Commands['signer.add']): Answer | undefined {
  const trimmed = name.trim();
  if (trimmed === '') return refused('input.top-up.name.empty', 'name');
  if (trimmed.length > LONGEST_PERSON) return refused('input.top-up.name.long', 'name', { most: LONGEST_PERSON });
  if (signerIn(settings, trimmed) !== undefined) return refused('input.signer.known', 'name');
  if (!PIN.test(pin)) return refused('input.pin.form', 'pin');
  return pin === again ? undefined : refused('input.pin.again', 'again');
}

const withSettings = (topUps: TopUps, settings: Partial<TopUpSettings>, entry: RecordEntry): DeskAnswer => ({
  ok: true,
  topUps: { ...topUps, settings: { ...topUps.settings, ...settings } },
  entries: [entry],
});

/** Four eyes: who signs off, by which PIN, and whether it is needed. A PIN is only ever compared in the vault. */
export function signOffCommands({ store, desk, vault, now }: SignOffWorld): SignOffCommands {
  const settings = () => store.state().topUps.settings;
  const said = (by: string, values: RecordEntry['values']): RecordEntry => ({ at: now(), what: 'setting', by, values });

  /** Names the signer as the list has it. */
  async function proven(by: string, pin: string): Promise<{ readonly name: string } | Answer> {
    const name = signerIn(settings(), by);
    if (name === undefined) return refused('input.signer.unknown', 'by');
    if (pin === '') return refused('input.pin.form', 'pin');
    const checked = await vault.checkPin(asRead(name), pin, now());
    if (!checked.ok) return { ok: false, reason: inputErrorOf(checked.failure) };
    return wrongPin(checked.value, now()) ?? { name };
  }

  async function signOff({ plan, by, pin }: Commands['top-up.sign-off']): Promise<Answer> {
    const signer = await proven(by, pin);
    if (!('name' in signer)) return signer;
    return desk.change((topUps) => onPlan(topUps, plan, (before) => withSignOff(before, signer.name, now())));
  }

  async function switchTo({ on, by, pin }: Commands['sign-off.switch']): Promise<Answer> {
    const signer = await proven(by, pin);
    if (!('name' in signer)) return signer;
    const entry = said(signer.name, { signOffNeeded: on ? 'yes' : 'no' });
    return desk.change((topUps) => withSettings(topUps, { signOffNeeded: on }, entry));
  }

  async function add(input: Commands['signer.add']): Promise<Answer> {
    const no = newSigner(settings(), input);
    if (no !== undefined) return no;
    const name = input.name.trim();
    const set = await vault.setPin(asRead(name), input.pin);
    if (!set.ok) return { ok: false, reason: inputErrorOf(set.failure) };
    return desk.change((topUps) =>
      withSettings(topUps, { signers: [...topUps.settings.signers, name] }, said(name, { signer: 'added' })),
    );
  }

  async function remove({ name, pin }: Commands['signer.remove']): Promise<Answer> {
    const signer = await proven(name, pin);
    if (!('name' in signer)) return signer;
    if (settings().signOffNeeded && settings().signers.length === 1) return refused('input.signer.last');
    const forgotten = await vault.forgetPin(asRead(signer.name));
    if (!forgotten.ok) return { ok: false, reason: inputErrorOf(forgotten.failure) };
    const without = (topUps: TopUps) => topUps.settings.signers.filter((each) => each !== signer.name);
    return desk.change((topUps) =>
      withSettings(topUps, { signers: without(topUps) }, said(signer.name, { signer: 'removed' })),
    );
  }

  return { 'top-up.sign-off': signOff, 'sign-off.switch': switchTo, 'signer.add': add, 'signer.remove': remove };
}
