import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import type { AccountId } from '../core/account';
import type { AccountProfileChange } from '../core/account-profile-input';
import { happenings } from '../core/alerts/happening';
import type { RulesChange } from '../core/alerts/rules';
import { snoozeChoices } from '../core/alerts/snooze-end';
import type { Answer } from '../core/input-error';
import { settingsChangeSchema } from '../core/settings';
import { drillSchema } from '../core/spend/drill';
import { epochMilliseconds } from '../core/time';
import { type CommandName, type Commands, commandNames, links } from '../preload/contract';
import { calendarForms } from './forms/calendar';
import { freezeForms } from './forms/freeze';
import { ledgerForms } from './forms/ledger';
import { permissionForms } from './forms/permissions';
import { spendForms } from './forms/spend';
import { topUpForms } from './forms/top-ups';

const id = z.custom<AccountId>((value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value));
const text = z.string().max(512);
const nothing = z.strictObject({});

const billingMonth = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/);

const page = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('overview') }),
  z.strictObject({ name: z.literal('account'), account: id }),
  z.strictObject({ name: z.literal('alerts') }),
  z.strictObject({
    name: z.literal('activity'),
    account: id.exactOptional(),
    what: z.enum(happenings).exactOptional(),
    most: z.number().int().min(1).max(2_000),
  }),
  z.strictObject({ name: z.literal('connect') }),
  z.strictObject({ name: z.literal('top-ups') }),
  z.strictObject({ name: z.literal('top-up'), plan: z.string().regex(/^[\w-]{1,64}$/) }),
  z.strictObject({
    name: z.literal('calendar'),
    month: billingMonth.exactOptional(),
  }),
  z.strictObject({ name: z.literal('ledger'), account: id.exactOptional(), month: billingMonth.exactOptional() }),
  z.strictObject({ name: z.literal('permissions') }),
  z.strictObject({ name: z.literal('freeze'), account: id.exactOptional() }),
  z.strictObject({ name: z.literal('spend'), view: drillSchema }),
  z.strictObject({ name: z.literal('settings') }),
]);

const accountDraft = z.strictObject({
  name: text,
  kind: z.enum(['prepaid', 'postpaid']),
  site: z.enum(['china', 'international', 'either']),
  floor: text,
});

const keyDraft = z.strictObject({ accessKeyId: text, accessKeySecret: text });

const slot = z.enum(['slack', 'second']);

const moment = z.number().transform(epochMilliseconds);

/** Its values are judged by `accountProfileWith`, which names the field. */
const profileChange = z.custom<AccountProfileChange>((value) => typeof value === 'object' && value !== null);

/** Its values are judged by `rulesWith`, which names the field. */
const rulesChange = z.custom<RulesChange>((value) => typeof value === 'object' && value !== null);

/** Their form is judged by `quietHoursOf`, which names the field. */
const quietHours = z.strictObject({
  from: text,
  to: text,
  days: z.array(z.number()).max(7),
  wholeDays: z.array(z.number()).max(7),
});

/** The window is untrusted: what it sends is taken only in exactly this form. */
const inputSchemas: { readonly [N in CommandName]: z.ZodType<Commands[N]> } = {
  'account.connect': accountDraft.extend(keyDraft.shape),
  'account.edit': accountDraft.extend({ id, readEveryMinutes: z.number().exactOptional() }),
  'account.replace-key': keyDraft.extend({ id }),
  'account.disconnect': z.strictObject({ id }),
  'readings.refresh': z.strictObject({ id: id.exactOptional() }),
  'readings.pause': nothing,
  'readings.resume': nothing,
  'settings.change': settingsChangeSchema,
  'alert.acknowledge': z.strictObject({ id: text, note: z.string().max(2_000) }),
  'alert.snooze': z.strictObject({ id: text, choice: z.enum(snoozeChoices) }),
  'alert.undo': z.strictObject({ id: text }),
  'alert-rules.change': z.strictObject({ account: id.exactOptional(), change: rulesChange }),
  'delivery.change': z.strictObject({
    escalateAfterMinutes: z.number().exactOptional(),
    quietHours: quietHours.nullable().exactOptional(),
  }),
  'slack.connect': z.strictObject({ slot, url: text }),
  'slack.disconnect': z.strictObject({ slot }),
  'slack.schedule': z.strictObject({
    schedule: z.strictObject({ days: z.array(z.number()).max(7), at: text }).nullable(),
  }),
  'drill.start': z.strictObject({ account: id, days: z.number() }),
  'test-top-up.log': z.strictObject({ account: id }),
  'profile.change': z.strictObject({ account: id, change: profileChange }),
  'one-off.leave-out': z.strictObject({ account: id, at: moment, amount: text, reason: z.string().max(2_000) }),
  'one-off.take-back': z.strictObject({ account: id, at: moment }),
  'page.show': page,
  'window.open': page,
  'popover.close': nothing,
  'notice.dismiss': z.strictObject({ id: text }),
  'link.open': z.strictObject({ link: z.enum(links) }),
  'clipboard.copy': z.strictObject({ text: z.string().max(8_192) }),
  ...ledgerForms,
  ...topUpForms,
  ...spendForms,
  ...calendarForms,
  ...permissionForms,
  ...freezeForms,
};

export type CommandHandlers = {
  readonly [N in CommandName]: (input: Commands[N]) => Answer | Promise<Answer>;
};

export const done: Answer = { ok: true };
const notUnderstood: Answer = { ok: false, reason: { text: 'input.not-understood' } };

/** Says whether a message comes from the top frame of one of our own windows, at our own address. */
export type SenderCheck = (event: IpcMainInvokeEvent) => boolean;

async function answerTo<N extends CommandName>(name: N, handlers: CommandHandlers, input: unknown): Promise<Answer> {
  const parsed = inputSchemas[name].safeParse(input);
  return parsed.success ? await handlers[name](parsed.data) : notUnderstood;
}

/** electron-store opens it for stores in windows: it tells anybody where the settings lie. */
const UNASKED_CHANNEL = 'electron-store-get-data';

export function listenToCommands(handlers: CommandHandlers, isOurs: SenderCheck): void {
  ipcMain.removeAllListeners(UNASKED_CHANNEL);
  for (const name of commandNames) {
    ipcMain.handle(name, (event, input: unknown) => (isOurs(event) ? answerTo(name, handlers, input) : notUnderstood));
  }
}
