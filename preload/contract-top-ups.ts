import type { AccountId } from '../core/account';
import type { CheckName, ConfirmedCheck } from '../core/top-up/plan';
import type { SignedFacts } from '../core/top-up/transitions';

/** As typed; which of the fields count is said by `kind`. */
export interface SizeDraft {
  readonly kind: 'sprint' | 'until' | 'above-days' | 'amount';
  readonly days?: string;
  /** Of a sprint, in place of the forecast's burn; may stay empty. */
  readonly expected?: string;
  /** `YYYY-MM-DD`. */
  readonly day?: string;
  readonly amount?: string;
}

/** Only what is said is changed. */
export interface TopUpChange {
  readonly size?: SizeDraft;
  readonly method?: string;
  readonly remark?: string;
  readonly payerCurrency?: string;
  readonly region?: string;
  readonly preparedBy?: string;
}

/** As typed. */
export interface TaxNumberDraft {
  readonly country: string;
  readonly number: string;
}

/** As typed: somebody has seen in Alibaba Cloud's Tax Information that the number is validated. */
export interface TaxDraft extends TaxNumberDraft {
  readonly confirmedBy: string;
  readonly evidence: string;
  /** `YYYY-MM-DD`; the usual time where it is absent. */
  readonly validUntil?: string;
}

export interface TopUpSettingsChange {
  readonly sprintDays?: number;
  readonly marginPercent?: number;
  readonly aboveDays?: number;
}

export type PaymentRequestForm = 'pdf' | 'csv' | 'text';

/** One who can sign off, and their PIN. */
export interface Agreed {
  readonly agreedBy?: string;
  readonly agreedPin?: string;
}

/** What the top-up desk asks for. `plan` is a plan's id; `by` is a person's name. */
export interface TopUpCommands {
  /** Opens the account's open plan, or begins one. */
  readonly 'top-up.start': { readonly account: AccountId };
  readonly 'top-up.change': { readonly plan: string; readonly change: TopUpChange };
  readonly 'top-up.confirm': { readonly plan: string; readonly check: ConfirmedCheck; readonly by: string };
  readonly 'top-up.override': {
    readonly plan: string;
    readonly check: CheckName;
    readonly reason: string;
    readonly by: string;
  };
  /** Takes a confirmation or an override back: the check is open again. */
  readonly 'top-up.reopen': { readonly plan: string; readonly check: CheckName };
  /** The number alone: nobody has seen yet that it is validated. */
  readonly 'tax.number': TaxNumberDraft & { readonly account: AccountId };
  readonly 'tax.confirm': TaxDraft & { readonly account: AccountId };
  /** Takes the confirmation back; the number stays. */
  readonly 'tax.withdraw': { readonly account: AccountId };
  /** Opens the page on which that country's tax office says who is registered. */
  readonly 'tax.open-office': { readonly country: string };
  /** Of what was seen. The PIN goes to the keychain's process and is in no type that comes down. */
  readonly 'top-up.sign-off': {
    readonly plan: string;
    readonly by: string;
    readonly pin: string;
    readonly seen: SignedFacts;
  };
  readonly 'top-up.ready': { readonly plan: string };
  readonly 'top-up.draft': { readonly plan: string };
  readonly 'top-up.step': { readonly plan: string; readonly step: number; readonly done: boolean };
  readonly 'top-up.paid': { readonly plan: string };
  /** Of one that is paid, with the reason. */
  readonly 'top-up.cancel': { readonly plan: string; readonly reason: string };
  /** Takes a cancellation back. */
  readonly 'top-up.restore': { readonly plan: string };
  /** What came in is known: it is of that plan, or of none. */
  readonly 'top-up.answer': {
    readonly question: string;
    readonly plan?: string;
    readonly by: string;
    readonly note: string;
  };
  /** Makes a draft for each account that the batch lists and that has no open plan. */
  readonly 'top-ups.batch': Record<string, never>;
  readonly 'top-ups.settings': TopUpSettingsChange;
  /** Switching it on needs somebody with a PIN; switching it off two, where there are two. */
  readonly 'sign-off.switch': Agreed & { readonly on: boolean; readonly by: string; readonly pin: string };
  /** Behind the first, somebody who can sign off already agrees. */
  readonly 'signer.add': Agreed & { readonly name: string; readonly pin: string; readonly again: string };
  readonly 'signer.remove': { readonly name: string; readonly pin: string };
  /** The sheet for the approver. */
  readonly 'top-up.export': { readonly plan: string; readonly as: PaymentRequestForm };
}

export const topUpCommandNames = [
  'top-up.start',
  'top-up.change',
  'top-up.confirm',
  'top-up.override',
  'top-up.reopen',
  'tax.number',
  'tax.confirm',
  'tax.withdraw',
  'tax.open-office',
  'top-up.sign-off',
  'top-up.ready',
  'top-up.draft',
  'top-up.step',
  'top-up.paid',
  'top-up.cancel',
  'top-up.restore',
  'top-up.answer',
  'top-ups.batch',
  'top-ups.settings',
  'sign-off.switch',
  'signer.add',
  'signer.remove',
  'top-up.export',
] as const satisfies readonly (keyof TopUpCommands)[];
