import { describe, expect, it, vi } from 'vitest';
import type { CalendarFeed } from '../../core/calendar/calendar-feed';
import { usualCalendar } from '../../core/calendar/calendar-state';
import type { RecordEntry } from '../../core/record/entry';
import { calendarCommands } from '../../main/calendar-commands';
import type { FileToSave, Saved } from '../../main/exports/save-file';
import { openStore } from '../../main/store';
import { freshAccount, stateOf } from '../fixtures/account-states';
import { now } from '../fixtures/readings';

vi.mock('electron', () => ({ ipcMain: {}, app: {}, BrowserWindow: {}, dialog: {} }));

const token = 'a'.repeat(43);

function desk(
  own: {
    readonly saves?: boolean;
    readonly feed?: CalendarFeed;
    readonly saved?: Saved;
    readonly sample?: boolean;
  } = {},
) {
  const feed = own.feed ?? usualCalendar.feed;
  const store = openStore(
    stateOf(own.sample === true ? [{ ...freshAccount('tokyo'), source: 'sample' }] : [], {
      calendar: { ...usualCalendar, feed },
    }),
  );
  const followed: CalendarFeed[] = [];
  const copied: string[] = [];
  const files: FileToSave[] = [];
  const recorded: RecordEntry[] = [];
  const commands = calendarCommands({
    store,
    file: async () => ({ text: 'BEGIN:VCALENDAR', fingerprint: 'f', events: 12 }),
    feed: {
      follow: async (wanted) => {
        followed.push(wanted);
      },
    },
    saveFile: async (file) => {
      files.push(file);
      await file.content();
      return own.saved ?? { kind: 'saved', path: '/x.ics' };
    },
    copy: (text) => copied.push(text),
    save: () => own.saves ?? true,
    writeDown: async (entries) => {
      recorded.push(...entries);
    },
    now: () => now,
  });
  return { store, commands, followed, copied, files, recorded };
}

describe('the calendar’s commands', () => {
  it('open the feed at an address that nobody can guess, and keep it', async () => {
    const { store, commands, followed } = desk();
    expect(await commands['calendar.feed']({ on: true })).toEqual({ ok: true });
    const { feed } = store.state().calendar;
    expect(feed.on).toBe(true);
    expect(feed.token).toMatch(/^[\w-]{43}$/);
    expect(followed).toEqual([feed]);
    const another = desk();
    await another.commands['calendar.feed']({ on: true });
    expect(another.store.state().calendar.feed.token).not.toBe(feed.token);
  });

  it('change nothing where the port cannot be, or the disk does not take it', async () => {
    const wrong = desk();
    expect(await wrong.commands['calendar.feed']({ on: true, port: 80 })).toMatchObject({
      ok: false,
      reason: { field: 'port' },
    });
    const full = desk({ saves: false });
    expect(await full.commands['calendar.feed']({ on: true })).toMatchObject({ ok: false });
    for (const { store, followed } of [wrong, full]) {
      expect(store.state().calendar.feed).toEqual(usualCalendar.feed);
      expect(followed).toEqual([]);
    }
  });

  it('copy the address where there is one, and say what to do where there is none', async () => {
    const on = desk({ feed: { on: true, port: 21_116, token } });
    expect(await on.commands['calendar.copy-address']({})).toEqual({ ok: true });
    expect(on.copied).toEqual([`http://127.0.0.1:21116/${token}/credit-runway.ics`]);
    const off = desk({ feed: { on: false, port: 21_116, token } });
    expect(await off.commands['calendar.copy-address']({})).toMatchObject({
      reason: { text: 'input.calendar.feed-off' },
    });
    expect(off.copied).toEqual([]);
  });

  it('save the calendar under a name that says its day', async () => {
    const { commands, files } = desk();
    expect(await commands['calendar.export']({})).toEqual({ ok: true });
    expect(files[0]?.name).toMatch(/^credit-runway-\d{4}-\d\d-\d\d\.ics$/);
    expect(await files[0]?.content()).toBe('BEGIN:VCALENDAR');
    const full = desk({ saved: { kind: 'failed', reason: 'disk-full' } });
    expect(await full.commands['calendar.export']({})).toMatchObject({ ok: false });
    expect(full.recorded).toEqual([]);
  });

  it('put on record that the calendar was saved, unless its accounts are made up', async () => {
    const { commands, recorded } = desk();
    await commands['calendar.export']({});
    expect(recorded).toEqual([{ at: now, what: 'export', values: { form: 'ics', events: 12 } }]);
    const closed = desk({ saved: { kind: 'cancelled' } });
    expect(await closed.commands['calendar.export']({})).toEqual({ ok: true });
    const sample = desk({ sample: true });
    await sample.commands['calendar.export']({});
    expect([...closed.recorded, ...sample.recorded]).toEqual([]);
  });
});
