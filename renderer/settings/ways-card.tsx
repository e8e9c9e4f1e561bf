import { useText } from '../ui/snapshot-context';
import { EscalationSetting } from './escalation-setting';
import { QuietHoursSetting } from './quiet-hours-setting';
import { SlackSetting } from './slack-setting';
import { SwitchSetting } from './switch-setting';

/** The ladder above the tray: this screen, the team's channel, and somebody else when nobody acts. */
export function WaysCard() {
  const text = useText();
  return (
    <section className="card" aria-label={text('ways.title')}>
      <h2>{text('ways.title')}</h2>
      <p className="soft">{text('ways.text')}</p>
      <SwitchSetting name="notifications" label="settings.notifications" hint="settings.notifications.hint" />
      <SlackSetting slot="slack" />
      <SlackSetting slot="second" />
      <EscalationSetting />
      <QuietHoursSetting />
    </section>
  );
}
