import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seconds } from '../../core/time';
import { keepWayIn } from '../../main/way-in';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function program(windowOpen: boolean) {
  const heard = { opened: 0, quitted: 0 };
  let isOpen = windowOpen;
  const wayIn = keepWayIn({
    isOpen: () => isOpen,
    open: () => {
      heard.opened += 1;
      isOpen = true;
    },
    quit: () => {
      heard.quitted += 1;
    },
  });
  const close = () => {
    isOpen = false;
    wayIn.closed();
  };
  return { wayIn, heard, close };
}

describe('the way into a running program', () => {
  it('is the tray where there is one: closing the window leaves the program running', () => {
    const { wayIn, heard, close } = program(true);
    wayIn.begin(true);
    close();
    vi.advanceTimersByTime(seconds(60));
    expect(heard).toEqual({ opened: 0, quitted: 0 });
  });

  it('is the window without a tray, also when started hidden; closing it ends the program', () => {
    const { wayIn, heard, close } = program(false);
    wayIn.begin(false);
    vi.advanceTimersByTime(0);
    expect(heard).toEqual({ opened: 1, quitted: 0 });
    close();
    expect(heard.quitted).toBe(1);
  });

  it('waits for a panel that restarts, and opens the window when it stays away', () => {
    const { wayIn, heard, close } = program(true);
    wayIn.begin(true);
    wayIn.tray(false);
    close();
    wayIn.tray(true);
    vi.advanceTimersByTime(seconds(60));
    expect(heard).toEqual({ opened: 0, quitted: 0 });
    wayIn.tray(false);
    vi.advanceTimersByTime(seconds(9));
    expect(heard.opened).toBe(0);
    vi.advanceTimersByTime(seconds(2));
    expect(heard).toEqual({ opened: 1, quitted: 0 });
    close();
    expect(heard.quitted).toBe(1);
  });
});
