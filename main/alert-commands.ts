import type { AccountId } from '../core/account';
import { situationOf } from '../core/account-situation';
import { termsOf } from '../core/account-terms';
import { type Alerting, rulesFor, withRules } from '../core/alerting';
import { type ActAnswer, withAcknowledged, withActUndone, withSnoozed } from '../core/alerts/acts';
import { deliveryChoiceSchema } from '../core/alerts/due';
import { withDrill } from '../core/alerts/fire-drill';
import type { Happening } from '../core/alerts/happening';
import { quietHoursOf } from '../core/alerts/quiet-hours';
import { snoozeEnd } from '../core/alerts/snooze-end';
import type { Answer, InputError } from '../core/input-error';
import { accountOf, withAlerting } from '../core/state';
import { epochMilliseconds, type Instant, isoOf } from '../core/time';
import type { Commands } from '../preload/contract';
import type { AlertDesk } from './alert-desk';
import { type CommandHandlers, done } from './commands';
import type { Store } from './store';

export interface AlertCommandWorld {
  readonly store: Store;
  readonly desk: AlertDesk;
  readonly save: () => boolean;
  readonly now: () => Instant;
}

type AlertCommands = Pick<
  CommandHandlers,
  | 'alert.acknowledge'
  | 'alert.snooze'
  | 'alert.undo'
  | 'alert-rules.change'
  | 'delivery.change'
  | 'drill.start'
  | 'test-top-up.log'
>;

const refused = (reason: InputError): Answer => ({ ok: false, reason });
const gone = refused({ text: 'input.account.gone' });

export function alertCommands({ store, desk, save, now }: AlertCommandWorld): AlertCommands {
  const take = (answer: ActAnswer): Answer => {
    if (!answer.ok) return refused(answer.reason);
    desk.take(answer);
    return done;
  };

  function change(next: Alerting, what: Happening['what'], account?: AccountId): Answer {
    const before = store.state().alerting;
    store.commit((state) => withAlerting(state, next));
    if (!save()) {
      store.commit((state) => withAlerting(state, before));
      return refused({ text: 'input.not-saved' });
    }
    desk.writeDown([{ at: now(), what, values: {}, ...(account === undefined ? {} : { account }) }]);
    void desk.look(true);
    return done;
  }

  function snooze({ id, choice }: Commands['alert.snooze']): Answer {
    const { alerts, zone } = store.state();
    const at = alerts.find((alert) => alert.id === id)?.facts.decideByAt;
    const decideBy = typeof at === 'number' ? { decideBy: epochMilliseconds(at) } : {};
    const end = snoozeEnd(choice, { zone, ...decideBy }, now());
    return end.ok ? take(withSnoozed(alerts, id, end.until, now())) : refused(end.reason);
  }

  function changeDelivery({ escalateAfterMinutes, quietHours }: Commands['delivery.change']): Answer {
    const { alerting, zone } = store.state();
    const { quietHours: before, ...rest } = alerting.delivery;
    const wanted = quietHours === undefined ? before : quietHours === null ? undefined : { ...quietHours, zone };
    const judged = wanted === undefined ? undefined : quietHoursOf(wanted);
    if (judged !== undefined && !judged.ok) return refused(judged.reason);
    const delivery = deliveryChoiceSchema.safeParse({
      ...rest,
      ...(escalateAfterMinutes === undefined ? {} : { escalateAfterMinutes }),
      ...(judged === undefined ? {} : { quietHours: judged.quietHours }),
    });
    if (!delivery.success) return refused({ field: 'escalateAfterMinutes', text: 'input.escalateAfterMinutes.range' });
    return change({ ...alerting, delivery: delivery.data }, 'setting-changed');
  }

  function startDrill({ account: id, days }: Commands['drill.start']): Answer {
    const { alerting, settings, alerts } = store.state();
    const account = accountOf(store.state(), id);
    if (account === undefined) return gone;
    const situation = situationOf(account, settings, termsOf(store.state(), id), rulesFor(alerting, id), now(), now());
    return take(withDrill(alerts, situation, days, now()));
  }

  function logTestTopUp(account: AccountId): Answer {
    const logged = withRules(store.state().alerting, account, { testTopUp: { lastDone: isoOf(now()) } });
    return logged.ok ? change(logged.alerting, 'test-top-up-logged', account) : refused(logged.reason);
  }

  return {
    'alert.acknowledge': ({ id, note }) => take(withAcknowledged(store.state().alerts, id, note, now())),
    'alert.snooze': snooze,
    'alert.undo': ({ id }) => take(withActUndone(store.state().alerts, id, now())),
    'alert-rules.change': ({ account, change: wanted }) => {
      if (account !== undefined && accountOf(store.state(), account) === undefined) return gone;
      const next = withRules(store.state().alerting, account, wanted);
      return next.ok ? change(next.alerting, 'rule-changed', account) : refused(next.reason);
    },
    'delivery.change': changeDelivery,
    'drill.start': startDrill,
    'test-top-up.log': ({ account }) =>
      accountOf(store.state(), account) === undefined ? gone : logTestTopUp(account),
  };
}
