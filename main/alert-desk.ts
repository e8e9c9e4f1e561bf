import type { AccountId } from '../core/account';
import { situationOf } from '../core/account-situation';
import type { AccountState } from '../core/account-state';
import { termsOf } from '../core/account-terms';
import { rulesFor } from '../core/alerting';
import { type Alert, type AlertsChange, alertSchema } from '../core/alerts/alert';
import { type Conditions, conditionsOf } from '../core/alerts/conditions';
import { dueDeliveries } from '../core/alerts/delivery';
import type { Channel } from '../core/alerts/delivery-record';
import type { DeliverySettings, Due } from '../core/alerts/due';
import type { Happening } from '../core/alerts/happening';
import { withHeld } from '../core/alerts/holding';
import { withAllConditions } from '../core/alerts/life';
import { withTime } from '../core/alerts/passing-time';
import { type Sent, withIntent, withInterrupted, withOutcome } from '../core/alerts/sending';
import { type State, withAlerts } from '../core/state';
import type { Instant } from '../core/time';
import type { History } from './history';
import type { Store } from './store';

const SHELF = 'alerts';

export interface AlertWorld {
  readonly store: Store;
  /** Where alerts and what happened to them are written down. */
  readonly journal: () => Promise<History>;
  readonly send: (due: Due) => Promise<Sent>;
  readonly delivery: (state: State) => DeliverySettings;
  /** Called after a change of alerts is in force, with what happened. */
  readonly onHappened: (happened: readonly Happening[]) => void;
  readonly now: () => Instant;
}

/** Judges every account, keeps its alerts alive, and sends what is due: the one place where alerts change. */
export interface AlertDesk {
  /** Takes up the alerts that were open when the program ended; until then nothing is judged. */
  readonly begin: () => Promise<void>;
  /** Judges what has changed, and with `all` every account, because time has passed or a rule has changed. */
  readonly look: (all: boolean) => void;
  /** A change that a person made: it is written down and what is due then is sent. */
  readonly take: (change: AlertsChange) => void;
  readonly writeDown: (happened: readonly Happening[]) => void;
  /** The computer slept: that nothing was read meanwhile is no alert. */
  readonly woke: () => void;
}

const byId = (alerts: readonly Alert[]): ReadonlyMap<string, Alert> =>
  new Map(alerts.map((alert) => [alert.id, alert]));

export function openAlertDesk(world: AlertWorld): AlertDesk {
  const { store, now } = world;
  const judgedLast = new Map<AccountId, AccountState>();
  const onTheWay = new Set<string>();
  let began = false;
  let counted = 0;
  let watchingSince = now();
  let writing: Promise<unknown> = Promise.resolve();

  /**
   * One after the other, so that the disk has them in the order in which they happened. To be called before the change
   * is committed: a commit may bring about the next change.
   */
  function keep(before: readonly Alert[], after: readonly Alert[], happened: readonly Happening[]): Promise<unknown> {
    const [were, are] = [byId(before), byId(after)];
    const changed = after.filter((alert) => were.get(alert.id) !== alert);
    const gone = before.filter(({ id }) => !are.has(id)).map(({ id }) => id);
    if (changed.length + gone.length + happened.length === 0) return writing;
    const documents = changed.map((alert) => ({ id: alert.id, text: JSON.stringify(alert) }));
    const lines = happened.map((each) => ({ ...each, text: JSON.stringify(each) }));
    writing = writing
      .then(async () => (await world.journal()).writeDown(SHELF, documents, gone, lines.map(lineOf)))
      .catch(() => undefined);
    return writing;
  }

  function take({ alerts, happened }: AlertsChange): void {
    const before = store.state().alerts;
    void keep(before, alerts, happened);
    store.commit((state) => withAlerts(state, alerts));
    if (happened.length > 0) world.onHappened(happened);
    sendDue();
  }

  function judged(all: boolean): ReadonlyMap<AccountId, Conditions> {
    const state = store.state();
    const { accounts, settings, alerting } = state;
    const conditions = new Map<AccountId, Conditions>();
    for (const account of accounts) {
      const { id } = account.account;
      if (account.beingRead || (!all && judgedLast.get(id) === account)) continue;
      judgedLast.set(id, account);
      const situation = situationOf(
        account,
        settings,
        termsOf(state, id),
        rulesFor(alerting, id),
        watchingSince,
        now(),
      );
      conditions.set(id, conditionsOf(situation, now()));
    }
    return conditions;
  }

  function look(all: boolean): void {
    if (!began) return;
    const conditions = judged(all);
    const { accounts, alerts: before } = store.state();
    if (!all && conditions.size === 0 && accounts.length === counted) return;
    counted = accounts.length;
    const known = new Set(accounts.map(({ account }) => account.id));
    const present = before.every(({ account }) => known.has(account))
      ? before
      : before.filter(({ account }) => known.has(account));
    const raised = withAllConditions(present, conditions, now());
    const timed = withTime(raised.alerts, now());
    const held = withHeld(timed.alerts, world.delivery(store.state()), now());
    if (held.alerts === before) sendDue();
    else take({ alerts: held.alerts, happened: [...raised.happened, ...timed.happened, ...held.happened] });
  }

  /** The intent is on the disk before anything leaves; what a kill interrupts is sent once more at the most. */
  async function send(due: Due): Promise<void> {
    const before = store.state().alerts;
    const intended = withIntent(before, due, now());
    const written = keep(before, intended, []);
    store.commit((state) => withAlerts(state, intended));
    await written;
    const sent = await world.send(due).catch((): Sent => ({ ok: false, why: 'fault' }));
    onTheWay.delete(due.key);
    take(withOutcome(store.state().alerts, due, sent, now()));
  }

  function sendDue(): void {
    const state = store.state();
    for (const due of dueDeliveries(state.alerts, world.delivery(state), now())) {
      if (onTheWay.has(due.key)) continue;
      onTheWay.add(due.key);
      void send(due);
    }
  }

  async function begin(): Promise<void> {
    const kept = await (await world.journal()).documents(SHELF);
    const alerts = kept.flatMap(({ text }) => {
      const parsed = alertSchema.safeParse(JSON.parse(text));
      return parsed.success ? [parsed.data] : [];
    });
    began = true;
    watchingSince = now();
    judgedLast.clear();
    take(withInterrupted(alerts, now()));
    look(true);
  }

  return {
    begin,
    look,
    take,
    writeDown: (happened) => void keep([], [], happened),
    woke: () => {
      watchingSince = now();
    },
  };
}

const lineOf = ({ at, account, what, text }: Happening & { readonly text: string }) => ({
  at,
  what,
  text,
  ...(account === undefined ? {} : { account }),
});

/** The channels that a due message can take now. */
export const channelsOf = (state: State): ReadonlySet<Channel> => {
  const { settings, alerting } = state;
  const those: readonly (readonly [Channel, boolean])[] = [
    ['notification', settings.notifications],
    ['slack', alerting.slack],
    ['second', alerting.second],
  ];
  return new Set(those.flatMap(([channel, on]) => (on ? [channel] : [])));
};
