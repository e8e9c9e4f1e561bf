import './settings.css';
import { PageHead } from '../frame/page-head';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { NumberSetting } from './number-setting';
import { RulesCard } from './rules-card';
import { SelectSetting } from './select-setting';
import { SwitchSetting } from './switch-setting';
import { WaysCard } from './ways-card';

export function SettingsPage() {
  const { version, zone } = useSnapshot();
  const text = useText();
  return (
    <>
      <PageHead title={text('settings.title')} under={text('settings.text')} />
      <div className="settings">
        <section className="card">
          <h2>{text('settings.warnings')}</h2>
          <NumberSetting
            name="criticalUnderDays"
            label="settings.critical"
            hint="settings.critical.hint"
            unit="settings.days"
          />
          <NumberSetting name="watchUnderDays" label="settings.watch" hint="settings.watch.hint" unit="settings.days" />
        </section>
        <WaysCard />
        <RulesCard />
        <section className="card">
          <h2>{text('settings.readings')}</h2>
          <NumberSetting
            name="readEveryMinutes"
            label="settings.every"
            hint="settings.every.hint"
            unit="settings.minutes"
          />
        </section>
        <section className="card">
          <h2>{text('settings.look')}</h2>
          <SelectSetting name="theme" label="settings.theme" choices={['system', 'light', 'dark']} />
          <SelectSetting name="language" label="settings.language" choices={['system', 'en', 'zh-CN']} />
          <SwitchSetting name="hideAmounts" label="settings.hide" hint="settings.hide.hint" />
        </section>
        <section className="card">
          <h2>{text('settings.system')}</h2>
          <SwitchSetting name="startAtLogin" label="settings.login" hint="settings.login.hint" />
          <p className="soft small">
            {text('settings.zone', { zone })} {text('settings.version', { version })}
          </p>
        </section>
      </div>
    </>
  );
}
