import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Message, openNotifier } from '../../main/notifier';
import { accountId } from '../fixtures/snapshot';

interface Bubble extends EventEmitter {
  readonly options: Readonly<Record<string, unknown>>;
  closed: boolean;
}

const bubbles = vi.hoisted(() => [] as unknown[]) as Bubble[];

vi.mock('electron', () => ({
  Notification: class extends EventEmitter {
    closed = false;
    constructor(readonly options: Readonly<Record<string, unknown>>) {
      super();
    }
    show() {
      bubbles.push(this);
    }
    close() {
      this.closed = true;
      this.emit('close');
    }
  },
}));

const low: Message = {
  tag: 'low:tokyo',
  title: '4.2 days left – Tokyo',
  body: 'Top up.',
  critical: true,
  account: accountId('tokyo'),
};

const notifier = () => {
  const heard = { onClick: vi.fn(), onFailed: vi.fn() };
  return { ...heard, ...openNotifier(heard) };
};

beforeEach(() => void bubbles.splice(0));

describe('a notification', () => {
  it('stays and passes a quiet desktop when it is critical, and only then', () => {
    const { notify } = notifier();
    notify(low);
    notify({ ...low, tag: 'other', critical: false });
    expect(bubbles.map(({ options }) => [options.urgency, options.timeoutType])).toEqual([
      ['critical', 'never'],
      ['normal', 'default'],
    ]);
  });

  it('opens its account when it is clicked', () => {
    const { notify, onClick } = notifier();
    notify(low);
    bubbles[0]?.emit('click');
    expect(onClick).toHaveBeenCalledWith('tokyo');
  });

  it('takes the place of the one before of its tag', () => {
    const { notify } = notifier();
    notify(low);
    notify({ ...low, title: '2.9 days left – Tokyo' });
    expect(bubbles.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('is withdrawn once it no longer holds', () => {
    const { notify, withdraw } = notifier();
    notify(low);
    withdraw('low:london');
    expect(bubbles[0]?.closed).toBe(false);
    withdraw('low:tokyo');
    expect(bubbles[0]?.closed).toBe(true);
  });

  it('goes with its account', () => {
    const { notify, keepOnly } = notifier();
    notify(low);
    notify({ ...low, tag: 'low:osaka', account: accountId('osaka') });
    keepOnly([accountId('osaka')]);
    expect(bubbles.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('says at once that the system could not show it', () => {
    const { notify, onFailed } = notifier();
    notify(low);
    bubbles[0]?.emit('failed');
    expect(onFailed).toHaveBeenCalledExactlyOnceWith('low:tokyo');
  });
});
