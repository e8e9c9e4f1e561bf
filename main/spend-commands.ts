import { randomUUID } from 'node:crypto';
import type { Answer } from '../core/input-error';
import type { Page } from '../core/page';
import type { DrillWanted } from '../core/spend/drill';
import { questionRead } from '../core/spend/question';
import { viewName, viewText } from '../core/spend/spend-shown';
import { withPage } from '../core/state';
import type { Instant } from '../core/time';
import type { Bills } from './bills';
import { type CommandHandlers, done } from './commands';
import type { spendFiles } from './spend-files';
import type { SpendOnShow } from './spend-on-show';
import type { Store } from './store';
import type { openWhoOrdered } from './who-ordered';

export interface SpendCommandWorld {
  readonly store: Store;
  readonly bills: Bills;
  readonly onShow: SpendOnShow;
  readonly files: ReturnType<typeof spendFiles>;
  readonly whoOrdered: ReturnType<typeof openWhoOrdered>;
  readonly chooseFile: () => Promise<string | undefined>;
  readonly now: () => Instant;
}

export type SpendHandlers = Pick<CommandHandlers, Extract<keyof CommandHandlers, `spend.${string}`>>;

const notShown: Answer = { ok: false, reason: { text: 'input.spend.not-shown' } };
const notSaved: Answer = { ok: false, reason: { text: 'input.not-saved' } };
const MOST_VIEWS = 100;

export function spendCommands(world: SpendCommandWorld): SpendHandlers {
  const { store, bills, onShow, files, whoOrdered, chooseFile, now } = world;
  const viewShown = (): DrillWanted | undefined => {
    const page: Page = store.state().page;
    return page.name === 'spend' ? page.view : undefined;
  };

  async function ask(question: string): Promise<Answer> {
    const view = viewShown();
    const [values, tagKeys] = await Promise.all([bills.ask('values', question), bills.ask('tagKeys')]);
    const facts = {
      values,
      tagKeys,
      ...(view?.account === undefined ? {} : { account: view.account }),
      ...(view?.currency === undefined ? {} : { currency: view.currency }),
    };
    const read = questionRead(question, facts, now());
    if (!read.ok) return read;
    store.commit((state) => withPage(state, { name: 'spend', view: read.drill }));
    return done;
  }

  async function keepView(typed: string): Promise<Answer> {
    const view = viewShown();
    const name = viewName(typed);
    if (view === undefined) return notShown;
    if (name === undefined) return { ok: false, reason: { field: 'name', text: 'spend.view.name' } };
    if ((await bills.ask('views')).length >= MOST_VIEWS) {
      return { ok: false, reason: { field: 'name', text: 'spend.view.many', values: { most: MOST_VIEWS } } };
    }
    const kept = await bills.ask('keepView', randomUUID(), viewText({ name, view }));
    onShow.changed();
    return kept.ok ? done : notSaved;
  }

  async function exported(format: 'xlsx' | 'csv' | 'focus'): Promise<Answer> {
    const view = viewShown();
    if (view === undefined) return notShown;
    return format === 'focus' ? files.focusOut(view) : files.sheetOut(view, format);
  }

  /** What cannot be read or written for a reason that nobody foresaw is said, and nothing is changed. */
  const safely = async (act: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await act();
    } catch {
      return { ok: false, reason: { text: 'spend.unreadable' } };
    }
  };

  return {
    'spend.read': () =>
      safely(async () => {
        const ended = await onShow.read();
        return ended?.kind === 'busy' ? { ok: false, reason: { text: 'input.work.busy' } } : done;
      }),
    'spend.who-ordered': () =>
      safely(async () => {
        const ended = await whoOrdered();
        if (ended === 'busy') return { ok: false, reason: { text: 'input.work.busy' } };
        return ended === 'done' ? done : { ok: false, reason: { text: 'input.spend.one-instance' } };
      }),
    'spend.ask': ({ question }) => safely(() => ask(question)),
    'spend.keep-view': ({ name }) => safely(() => keepView(name)),
    'spend.drop-view': ({ id }) =>
      safely(async () => {
        const kept = await bills.ask('keepView', id, undefined);
        onShow.changed();
        return kept.ok ? done : notSaved;
      }),
    'spend.export': ({ format }) => safely(() => exported(format)),
    'spend.choose': () =>
      safely(async () => {
        const file = await chooseFile();
        return file === undefined ? done : files.takeIn(file);
      }),
    'spend.seen': () => {
      onShow.note(({ imported: _before, ...rest }) => rest);
      return done;
    },
  };
}
