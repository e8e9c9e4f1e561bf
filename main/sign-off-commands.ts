import { inputErrorOf } from '../core/failure-input';
import type { Answer, InputError } from '../core/input-error';
import type { RecordEntry } from '../core/record/entry';
import { elapsed, type Instant, inMinutes } from '../core/time';
import { mixesScripts, nameRead } from '../core/top-up/person-name';
import { isOver, LONGEST_PERSON } from '../core/top-up/plan';
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

type Agreed = Pick<Commands['signer.add'], 'agreedBy' | 'agreedPin'>;

const PIN = /^\d{6,12}$/;

const refused = (text: InputError['text'], field?: string, values?: InputError['values']) =>
  ({
    ok: false,
    reason: { text, ...(field === undefined ? {} : { field }), ...(values === undefined ? {} : { values }) },
  }) as const;

const signerIn = ({ signers }: TopUpSettings, name: string): string | undefined =>
  signers.find((each) => nameRead(each) === nameRead(name));

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
  if (nameRead(trimmed) === '') return refused('input.top-up.name.empty', 'name');
  if (trimmed.length > LONGEST_PERSON) return refused('input.top-up.name.long', 'name', { most: LONGEST_PERSON });
  if (mixesScripts(trimmed)) return refused('input.top-up.name.mixed', 'name');
  if (signerIn(settings, trimmed) !== undefined) return refused('input.signer.known', 'name');
  if (!PIN.test(pin)) return refused('input.pin.form', 'pin');
  return pin === again ? undefined : refused('input.pin.again', 'again');
}

const withSettings = (topUps: TopUps, settings: Partial<TopUpSettings>, entry: RecordEntry): DeskAnswer => ({
  ok: true,
  topUps: { ...topUps, settings: { ...topUps.settings, ...settings } },
  entries: [entry],
});

const hasPrepared = ({ plans }: TopUps, name: string): boolean =>
  plans.some((plan) => !isOver(plan) && nameRead(plan.preparedBy ?? '') === nameRead(name));

/** Judged by what is there by now: only one can be the first, whom nobody has to agree to. */
function withSigner(topUps: TopUps, name: string, isFirst: boolean, entry: RecordEntry): DeskAnswer {
  const { signers } = topUps.settings;
  if (isFirst && signers.length > 0) return refused('input.signer.agree', 'agreedPin');
  if (signerIn(topUps.settings, name) !== undefined) return refused('input.signer.known', 'name');
  return withSettings(topUps, { signers: [...signers, name] }, entry);
}

/** Four eyes: who signs off, by which PIN, and whether it is needed. A PIN is only ever compared in the vault. */
export function signOffCommands({ store, desk, vault, now }: SignOffWorld): SignOffCommands {
  const settings = () => store.state().topUps.settings;
  const said = (by: string, values: RecordEntry['values']): RecordEntry => ({ at: now(), what: 'setting', by, values });

  /** Names the signer as the list has it. */
  async function proven(by: string, pin: string): Promise<{ readonly name: string } | Answer> {
    const name = signerIn(settings(), by);
    if (name === undefined) return refused('input.signer.unknown', 'by');
    if (pin === '') return refused('input.pin.form', 'pin');
    const checked = await vault.checkPin(nameRead(name), pin, now());
    if (!checked.ok) return { ok: false, reason: inputErrorOf(checked.failure) };
    return wrongPin(checked.value, now()) ?? { name };
  }

  async function signOff({ plan, by, pin, seen }: Commands['top-up.sign-off']): Promise<Answer> {
    const signer = await proven(by, pin);
    if (!('name' in signer)) return signer;
    return desk.change((topUps) => onPlan(topUps, plan, (before) => withSignOff(before, signer.name, seen, now())));
  }

  /** Another one than those named, if any, who agrees. */
  async function agreed({ agreedBy, agreedPin }: Agreed, than?: string): Promise<{ readonly name: string } | Answer> {
    if (agreedBy === undefined || agreedPin === undefined) return refused('input.signer.agree', 'agreedPin');
    if (than !== undefined && nameRead(than) === nameRead(agreedBy)) return refused('input.signer.two', 'agreedBy');
    const found = await proven(agreedBy, agreedPin);
    if ('name' in found || found.ok || found.reason.field === undefined) return found;
    return { ok: false, reason: { ...found.reason, field: found.reason.field === 'by' ? 'agreedBy' : 'agreedPin' } };
  }

  async function switchTo({ on, by, pin, ...other }: Commands['sign-off.switch']): Promise<Answer> {
    const isByTwo = !on && settings().signers.length > 1;
    const signer = await proven(by, pin);
    if (!('name' in signer)) return signer;
    const second = isByTwo ? await agreed(other, signer.name) : signer;
    if (!('name' in second)) return second;
    if (!on && [signer, second].every(({ name }) => hasPrepared(store.state().topUps, name))) {
      return refused('input.signer.prepared', 'by');
    }
    const witness = isByTwo ? { agreed: second.name } : {};
    const entry = said(signer.name, { signOffNeeded: on ? 'yes' : 'no', ...witness });
    return desk.change((topUps) => withSettings(topUps, { signOffNeeded: on }, entry));
  }

  /** A PIN that is kept for this name already, of somebody whom the desk has lost, has to be the same. */
  async function pinSet(name: string, pin: string): Promise<'new' | 'known' | Answer> {
    const checked = await vault.checkPin(name, pin, now());
    if (!checked.ok) return { ok: false, reason: inputErrorOf(checked.failure) };
    if (checked.value.kind !== 'none') return wrongPin(checked.value, now()) ?? 'known';
    const set = await vault.setPin(name, pin);
    return set.ok ? 'new' : { ok: false, reason: inputErrorOf(set.failure) };
  }

  async function add(input: Commands['signer.add']): Promise<Answer> {
    const no = newSigner(settings(), input);
    if (no !== undefined) return no;
    const name = input.name.trim();
    const isFirst = settings().signers.length === 0;
    const voucher = isFirst ? undefined : await agreed(input);
    if (voucher !== undefined && !('name' in voucher)) return voucher;
    const set = await pinSet(nameRead(name), input.pin);
    if (typeof set !== 'string') return set;
    const entry = said(name, { signer: 'added', ...(voucher === undefined ? {} : { agreed: voucher.name }) });
    const answer = await desk.change((topUps) => withSigner(topUps, name, isFirst, entry));
    if (!answer.ok && set === 'new') await vault.forgetPin(nameRead(name));
    return answer;
  }

  async function remove({ name, pin }: Commands['signer.remove']): Promise<Answer> {
    const signer = await proven(name, pin);
    if (!('name' in signer)) return signer;
    if (settings().signOffNeeded && settings().signers.length === 1) return refused('input.signer.last');
    const forgotten = await vault.forgetPin(nameRead(signer.name));
    if (!forgotten.ok) return { ok: false, reason: inputErrorOf(forgotten.failure) };
    const without = (topUps: TopUps) => topUps.settings.signers.filter((each) => each !== signer.name);
    return desk.change((topUps) =>
      withSettings(topUps, { signers: without(topUps) }, said(signer.name, { signer: 'removed' })),
    );
  }

  return { 'top-up.sign-off': signOff, 'sign-off.switch': switchTo, 'signer.add': add, 'signer.remove': remove };
}
