import { type Alert, type AlertsChange, alertSchema } from '../core/alerts/alert';
import { type Clocks, clockSetBy, withClockSet } from '../core/alerts/clock-set';
import { dueDeliveries } from '../core/alerts/delivery';
import { type Channel, channels } from '../core/alerts/delivery-record';
import type { DeliverySettings, Due } from '../core/alerts/due';
import type { Happening } from '../core/alerts/happening';
import { withHeld } from '../core/alerts/holding';
import { withAllConditions } from '../core/alerts/life';
import { withTime } from '../core/alerts/passing-time';
import { type Sent, withIntent, withInterrupted, withOutcome } from '../core/alerts/sending';
import { type State, withAlerts } from '../core/state';
import type { Duration, Instant } from '../core/time';
import { openAlertChanges } from './alert-changes';
import { type Judged, openAlertJudging, withoutDisconnected } from './alert-judging';
import { openAlertRecord } from './alert-record';
import type { History } from './history';
import type { Store } from './store';
import { partsOf, turn } from './turns';

/** So many alerts are changed in one stretch: a thousand would hold up all else. */
const AT_ONCE = 200;

export interface AlertWorld {
  readonly store: Store;
  /** Where alerts and what happened to them are written down. */
  readonly journal: () => Promise<History>;
  readonly send: (due: Due) => Promise<Sent>;
  readonly delivery: (state: State) => DeliverySettings;
  /** Called after a change of alerts is in force, with what happened. */
  readonly onHappened: (happened: readonly Happening[]) => void;
  /** For how long the computer has been on, its sleep included. */
  readonly sinceBoot: () => Duration;
  readonly now: () => Instant;
}

/** Judges every account, keeps its alerts alive, and sends what is due: the one place where alerts change. */
export interface AlertDesk {
  /** Takes up the alerts that were open when the program ended; until then nothing is judged. */
  readonly begin: () => Promise<void>;
  /**
   * Judges what has changed, and with `all` every account, because time has passed or a rule has changed. Many accounts
   * take some turns; resolves when what is due is on its way.
   */
  readonly look: (all: boolean) => Promise<void>;
  /** A change that a person made: it is written down and what is due then is sent. */
  readonly take: (change: AlertsChange) => void;
  readonly writeDown: (happened: readonly Happening[]) => void;
  /** The computer slept: that nothing was read meanwhile is no alert. */
  readonly woke: () => void;
}

export function openAlertDesk(world: AlertWorld): AlertDesk {
  const { store, now } = world;
  const record = openAlertRecord(world.journal);
  const judging = openAlertJudging(store, now);
  const { take, takeInTurns } = openAlertChanges({ store, record, onHappened: world.onHappened, planSending });
  const onTheWay = new Set<string>();
  let began = false;
  let sendingPlanned = false;
  let settling = false;
  let counted = 0;
  let watchingSince = now();
  let clocks = clocksNow();
  let wanted: 'changed' | 'all' | undefined;
  let looking: Promise<void> | undefined;

  function clocksNow(): Clocks {
    return { wall: now(), on: world.sinceBoot() };
  }

  /** That nothing was read in the hours that a set clock left out is no alert either. */
  function mindClock(): void {
    const before = clocks;
    clocks = clocksNow();
    const by = clockSetBy(before, clocks);
    if (by === undefined) return;
    watchingSince = now();
    take({ alerts: withClockSet(store.state().alerts, by), happened: [] });
  }

  /** Nothing is sent while only some of the accounts are judged. */
  async function settle(judged: readonly Judged[]): Promise<void> {
    counted = store.state().accounts.length;
    const withoutGone = (alerts: readonly Alert[]) => withoutDisconnected(alerts, store.state().accounts);
    const each = partsOf(judged, AT_ONCE).map(
      (part) => (alerts: readonly Alert[]) => withAllConditions(alerts, judging.holding(part), now()),
    );
    const held = (alerts: readonly Alert[]) => withHeld(alerts, world.delivery(store.state()), now());
    settling = true;
    try {
      await takeInTurns([withoutGone, ...each, (alerts) => withTime(alerts, now()), held]);
    } finally {
      settling = false;
    }
  }

  /** Told is only what all accounts together come to: fifty that cross at once are one digest. */
  async function lookOnce(all: boolean): Promise<void> {
    const { alerting } = store.state();
    const judged = await judging.judged(all, watchingSince);
    const { accounts, alerting: isNow } = store.state();
    if (isNow !== alerting) wanted = 'all';
    else if (all || judged.length > 0 || accounts.length !== counted) await settle(judged);
  }

  async function lookAsWanted(): Promise<void> {
    while (wanted !== undefined) {
      mindClock();
      const all = wanted === 'all';
      wanted = undefined;
      await lookOnce(all);
    }
  }

  function look(all: boolean): Promise<void> {
    if (!began) return Promise.resolve();
    wanted = all ? 'all' : (wanted ?? 'changed');
    looking ??= lookAsWanted().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  /** The intent is on the disk before anything leaves; what a kill interrupts is sent once more at the most. */
  async function send(due: Due): Promise<void> {
    const before = store.state().alerts;
    const intended = withIntent(before, due, now());
    const written = record.keep(before, intended, []);
    store.commit((state) => withAlerts(state, intended));
    await written;
    await turn();
    const sent = await world.send(due).catch((): Sent => ({ ok: false, why: 'fault' }));
    await turn();
    onTheWay.delete(due.key);
    const at = now();
    const parts = partsOf(due.alerts, AT_ONCE).map((alerts) => ({ ...due, alerts }));
    await takeInTurns(parts.map((part) => (alerts) => withOutcome(alerts, part, sent, at)));
  }

  function dueOn(channel: Channel): readonly Due[] {
    const state = store.state();
    const delivery = world.delivery(state);
    if (settling || !delivery.channels.has(channel)) return [];
    return dueDeliveries(state.alerts, { ...delivery, channels: new Set([channel]) }, now());
  }

  /** Intended is only what is due at that moment: nothing else that is due then can carry the same alert. */
  async function sendOn(channel: Channel): Promise<void> {
    const { alerts } = store.state();
    const found = dueOn(channel);
    if (found.length === 0) return;
    await turn();
    const due = store.state().alerts === alerts ? found : dueOn(channel);
    for (const each of due) {
      if (onTheWay.has(each.key)) continue;
      onTheWay.add(each.key);
      void send(each);
    }
  }

  async function sendDue(): Promise<void> {
    await turn();
    sendingPlanned = false;
    for (const channel of channels) {
      await sendOn(channel);
      await turn();
    }
  }

  function planSending(): void {
    if (sendingPlanned) return;
    sendingPlanned = true;
    void sendDue();
  }

  async function begin(): Promise<void> {
    const alerts = (await record.kept()).flatMap((text) => {
      const parsed = alertSchema.safeParse(JSON.parse(text));
      return parsed.success ? [parsed.data] : [];
    });
    began = true;
    watchingSince = now();
    clocks = clocksNow();
    judging.forget();
    take(withInterrupted(alerts, now()));
    await look(true);
  }

  return {
    begin,
    look,
    take,
    writeDown: (happened) => void record.keep([], [], happened),
    woke: () => {
      watchingSince = now();
    },
  };
}
