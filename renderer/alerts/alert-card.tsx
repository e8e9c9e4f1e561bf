import './alerts.css';
import { type Alert, isWaiting } from '../../core/alerts/alert';
import type { AlertKind } from '../../core/alerts/kinds';
import { momentText } from '../../core/format';
import { FreezeTopUps } from '../freeze/freeze-top-ups';
import { WhoSpentWhat } from '../spend/who-spent-what';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { Acknowledge } from './acknowledge';
import { ActButton } from './act-button';
import { SeverityBadge, TestBadge, toneOf } from './severity-badge';
import { SnoozeMenu } from './snooze-menu';
import { StandingChip } from './standing-chip';
import { Told } from './told';
import { useAlertWords } from './words';

/** Those in which the next question is who spent it; others have it as their own act. */
const ABOUT_SPENDING: ReadonlySet<AlertKind> = new Set(['low-days', 'low-5']);

/** One alert: what is the matter, what to do, what was done, and who was told. */
export function AlertCard({ alert }: { readonly alert: Alert }) {
  const snapshot = useSnapshot();
  const text = useText();
  const { title, body, next, button } = useAlertWords()(alert);
  const waits = isWaiting(alert);
  const { severity, worsened, test, raisedAt } = alert;
  return (
    <article className={`card alert-card ${toneOf(severity)}${waits ? '' : ' settled'}`} aria-label={title}>
      <div className="alert-top">
        <SeverityBadge severity={severity} />
        {test && <TestBadge />}
        <span className="soft small">
          {text('alerts.since', { moment: momentText(raisedAt, snapshot, snapshot.now) })}
          {worsened > 0 && ` · ${text('alerts.worsened', { count: worsened })}`}
        </span>
      </div>
      <h2>{title}</h2>
      <p>{body}</p>
      <p>
        <b>{text('alerts.next')}</b> {next}
      </p>
      <StandingChip alert={alert} />
      <div className="alert-foot">
        <Told alert={alert} />
        <div className="alert-acts">
          {waits && (
            <>
              <SnoozeMenu alerts={[alert]} />
              <Acknowledge alert={alert} />
            </>
          )}
          {alert.kind === 'spike' && <FreezeTopUps account={alert.account} />}
          {ABOUT_SPENDING.has(alert.kind) && <WhoSpentWhat account={alert.account} />}
          <ActButton alert={alert} label={button} />
        </div>
      </div>
    </article>
  );
}
