import { createInterface } from 'node:readline';
import { type Desktop, NOTIFICATIONS } from '../../tools/desktop/desktop';
import { until } from '../../tools/desktop/programs';
import { clickAt, type ScreenWindow, windowsOf } from './pointer';

/** A notification as the program sent it to the desktop. */
export interface Notice {
  /** As the notification daemon numbered it. */
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** Keys and labels, in turn. */
  readonly actions: readonly string[];
  /** 0 low, 1 normal, 2 critical; undefined where the program left it out. */
  readonly urgency: number | undefined;
}

/** Listens to the bus from its making on. */
export interface Notices {
  readonly shown: readonly Notice[];
  /** All that was asked for, whether the daemon has answered or not. */
  readonly asked: readonly Omit<Notice, 'id'>[];
  readonly closed: readonly number[];
  /** The next notification whose title or body holds this, or the one that has come already. */
  next(text: string | RegExp, seconds?: number): Promise<Notice>;
  /** Presses the button of the bubble on the screen: the daemon draws the notification's own click as one. The newest bubble is taken. */
  clickBubble(): Promise<void>;
  stop(): void;
}

interface Message {
  readonly type: string;
  readonly member?: string;
  readonly interface?: string;
  readonly cookie: number;
  readonly sender?: string;
  readonly destination?: string;
  readonly reply_cookie?: number;
  readonly payload?: { readonly data: readonly unknown[] };
}
type Sent = Omit<Notice, 'id'> & { readonly sender: string };

export async function listenForNotices(desktop: Desktop): Promise<Notices> {
  const shown: Notice[] = [];
  const asked: Omit<Notice, 'id'>[] = [];
  const closed: number[] = [];
  const sent = new Map<string, Sent>();
  let listening = false;
  const monitor = desktop.start(
    'busctl',
    [`--address=${desktop.bus.address}`, '--json=short', 'monitor'],
    undefined,
    'pipe',
  );
  if (monitor.stdout === null) throw new Error('busctl has no standard output');
  createInterface(monitor.stdout).on('line', (line) => {
    listening = true;
    if (!line.startsWith('{')) return;
    const message = JSON.parse(line) as Message;
    const data = message.payload?.data ?? [];
    if (message.type === 'method_call' && message.member === 'Notify') {
      const notice = noticeOf(data);
      asked.push(notice);
      sent.set(`${message.sender} ${message.cookie}`, { ...notice, sender: String(message.sender) });
    }
    const answered = sent.get(`${message.destination} ${message.reply_cookie}`);
    if (message.type === 'method_return' && answered !== undefined) shown.push({ ...answered, id: Number(data[0]) });
    if (message.member === 'NotificationClosed' && message.interface === NOTIFICATIONS) closed.push(Number(data[0]));
  });
  await until('busctl to listen', async () => {
    await desktop.bus.hasOwner(NOTIFICATIONS);
    return listening;
  });
  return {
    shown,
    asked,
    closed,
    next: (text, seconds = 10) => {
      const has = ({ title, body }: Notice) => isIn(`${title}\n${body}`, text);
      return until(`a notification with "${text}"`, async () => shown.find(has), seconds);
    },
    async clickBubble() {
      const bubble = await until('a bubble on the screen', async () =>
        newestOf(await windowsOf(desktop, 'xfce4-notifyd')),
      );
      await clickAt(desktop, bubble.x + bubble.width - 56, bubble.y + bubble.height - 32);
    },
    stop: () => void monitor.kill('SIGKILL'),
  };
}

const isIn = (whole: string, part: string | RegExp): boolean =>
  typeof part === 'string' ? whole.includes(part) : part.test(whole);

/** Each new bubble shows below the others. */
const newestOf = (bubbles: readonly ScreenWindow[]): ScreenWindow | undefined =>
  [...bubbles].sort((a, b) => a.y - b.y).at(-1);

function noticeOf([, , , title, body, actions, hints]: readonly unknown[]): Omit<Notice, 'id'> {
  const urgency = (hints as Record<string, { readonly data: unknown } | undefined>).urgency?.data;
  return {
    title: String(title),
    body: String(body),
    actions: actions as readonly string[],
    urgency: urgency === undefined ? undefined : Number(urgency),
  };
}
