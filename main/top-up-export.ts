import type { Answer } from '../core/input-error';
import type { RecordEntry } from '../core/record/entry';
import type { State } from '../core/state';
import { translatorOf } from '../core/texts/translator';
import type { Instant } from '../core/time';
import { topUpView } from '../core/top-up/desk-view';
import { paymentRequestSheet } from '../core/top-up/payment-request';
import { entryOf, planFacts } from '../core/top-up/plan-record';
import type { Commands } from '../preload/contract';
import type { CommandHandlers } from './commands';
import { type ExportFormat, exportSheet } from './exports/export-sheet';
import { answerOf } from './exports/save-file';
import type { Store } from './store';
import type { TopUpDesk } from './top-ups';

export interface ExportWorld {
  readonly store: Store;
  readonly desk: Pick<TopUpDesk, 'change'>;
  readonly now: () => Instant;
}

const formats: Readonly<Record<Commands['top-up.export']['as'], ExportFormat>> = {
  pdf: 'pdf',
  csv: 'csv',
  text: 'txt',
};

const languageOf = ({ settings, systemLanguage }: State) =>
  settings.language === 'system' ? systemLanguage : settings.language;

/** The sheet for the approver, in the form that was asked for; that it left the desk is on record. */
export function exportCommands({ store, desk, now }: ExportWorld): Pick<CommandHandlers, 'top-up.export'> {
  async function save({ plan: id, as }: Commands['top-up.export']): Promise<Answer> {
    const state = store.state();
    const view = topUpView(state, id, now());
    const account = state.accounts.find((each) => each.account.id === view?.plan.account)?.account;
    if (view === undefined || account === undefined) return { ok: false, reason: { text: 'input.top-up.gone' } };
    const { plan, checks, landing, payBy } = view;
    const language = languageOf(state);
    const reader = { language, zone: state.zone, hideAmounts: false };
    const request = {
      plan,
      account: account.name,
      checks,
      landing,
      ...(payBy?.kind === 'in-time' ? { payBy: payBy.by.at } : {}),
    };
    const sheet = paymentRequestSheet(request, reader, translatorOf(language), now());
    const saved = await exportSheet(sheet, formats[as], sheet.title, language);
    if (saved.kind === 'saved') {
      const entry: RecordEntry = entryOf(plan, 'export', { ...planFacts(plan), form: as }, now(), plan.preparedBy);
      await desk.change((topUps) => ({ ok: true, topUps, entries: [entry] }));
    }
    return answerOf(saved);
  }

  return { 'top-up.export': save };
}
