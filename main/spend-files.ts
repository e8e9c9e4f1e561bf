import { basename } from 'node:path';
import type { Answer } from '../core/input-error';
import { languageOf } from '../core/snapshot-of';
import type { DrillWanted } from '../core/spend/drill';
import type { ImportAnswer } from '../core/spend/import-answer';
import { periodOf } from '../core/spend/period';
import { spendSheet } from '../core/spend/spend-sheet';
import type { SpendShown } from '../core/spend/spend-shown';
import type { State } from '../core/state';
import { translatorOf } from '../core/texts/translator';
import type { Instant } from '../core/time';
import type { Bills } from './bills';
import { done } from './commands';
import { exportSheet } from './exports/export-sheet';
import { answerOf, placeFor } from './exports/save-file';
import type { ImportWanted } from './history/bill-import';
import { reasonOf } from './history/kept';
import type { Store } from './store';
import type { Works } from './work';

export interface SpendFilesWorld {
  readonly store: Store;
  readonly bills: Bills;
  readonly works: Works;
  readonly note: (change: (shown: SpendShown) => SpendShown) => void;
  readonly changed: () => void;
  readonly now: () => Instant;
}

const busy: Answer = { ok: false, reason: { text: 'input.work.busy' } };
const notThere: Answer = { ok: false, reason: { text: 'spend.export.nothing' } };

/** In percent: files have many bytes. */
const STEPS = 100;
const stepOf = (part: number, of: number): number => (of === 0 ? STEPS : Math.floor((part / of) * STEPS));

function nameOf(state: State, { account }: DrillWanted): string {
  const text = translatorOf(languageOf(state));
  if (account === undefined) return text('spend.account.all');
  const known = state.accounts.find((each) => each.account.id === account)?.account.name;
  return known ?? state.spend?.billed.find(({ id }) => id === account)?.name ?? account;
}

/** Bills that come in as files, and views that go out as such. */
export function spendFiles({ store, bills, works, note, changed, now }: SpendFilesWorld) {
  const accounts = () =>
    store.state().accounts.map(({ account: { id, name, currency } }) => ({
      id,
      name,
      ...(currency === undefined ? {} : { currency }),
    }));

  /** The file that was refused last for having much less than what is kept. */
  let doubted = '';

  async function takeIn(path: string): Promise<Answer> {
    const { page } = store.state();
    const chosen = page.name === 'spend' ? page.view.account : undefined;
    const file = basename(path).slice(0, 200);
    const wanted: ImportWanted = {
      file: path,
      accounts: accounts(),
      ...(chosen === undefined ? {} : { chosen }),
      ...(doubted === path ? { evenIfLess: true } : {}),
    };
    const ended = await works.run('work.bill-file', { file }, STEPS, async (progress) => {
      const underway = bills.importFile(wanted, (part, of) => progress.done(stepOf(part, of)), now());
      progress.onCancel(underway.cancel);
      return underway.answer;
    });
    if (ended.kind === 'busy') return busy;
    const answer: ImportAnswer = ended.kind === 'done' ? ended.value : { kind: 'cancelled' };
    doubted = answer.kind === 'refused' && answer.problem.text === 'bill.import.less' ? path : '';
    note((shown) => ({ ...shown, imported: { file, answer } }));
    changed();
    return done;
  }

  async function sheetOut(view: DrillWanted, format: 'xlsx' | 'csv'): Promise<Answer> {
    const state = store.state();
    const language = languageOf(state);
    const drilled = await bills.ask('drill', view, now());
    if (drilled.currency === undefined) return notThere;
    const sheet = spendSheet(drilled, nameOf(state, view), translatorOf(language), now());
    const name = `spend-${drilled.period.from}-${drilled.period.to}`;
    return answerOf(await exportSheet(sheet, format, name, language));
  }

  async function focusOut(view: DrillWanted): Promise<Answer> {
    const period = periodOf(view.period, now());
    const path = await placeFor(`focus-${period.from}-${period.to}.csv`);
    if (path === undefined) return done;
    const wanted = { file: path, period, ...(view.account === undefined ? {} : { account: view.account }) };
    try {
      const ended = await works.run('work.focus', {}, STEPS, async (progress) => {
        const underway = bills.exportFocus(wanted, (part, of) => progress.done(stepOf(part, of)));
        progress.onCancel(underway.cancel);
        return underway.answer;
      });
      return ended.kind === 'busy' ? busy : done;
    } catch (error) {
      return answerOf({ kind: 'failed', reason: reasonOf(error) === 'disk-full' ? 'disk-full' : 'unwritable' });
    }
  }

  return { takeIn, sheetOut, focusOut };
}
