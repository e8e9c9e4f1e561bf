import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const SERVICES = '/usr/share/dbus-1/services';

/** The programs that the bus may start by itself; all others are started, or left out, on purpose. */
const STARTED_BY_THE_BUS = ['org.xfce.Xfconf.service'];
const PROMPTER = 'org.gnome.keyring.SystemPrompter.service';

export type PanelColour = 'light' | 'dark';

/** Writes what the bus, the panel and the notifications read when they start. */
export function writeDesktopFiles(folder: string, panel: PanelColour, withPrompter: boolean): void {
  for (const name of ['run', 'config', 'data', 'cache', 'services']) {
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  }
  for (const service of [...STARTED_BY_THE_BUS, ...(withPrompter ? [PROMPTER] : [])]) {
    const file = join(SERVICES, service);
    if (existsSync(file)) copyFileSync(file, join(folder, 'services', basename(file)));
  }
  writeFileSync(join(folder, 'bus.conf'), busConfig(folder));
  const channels = join(folder, 'config/xfce4/xfconf/xfce-perchannel-xml');
  mkdirSync(channels, { recursive: true });
  writeFileSync(join(channels, 'xfce4-panel.xml'), panelChannel(panel));
  writeFileSync(join(channels, 'xfce4-notifyd.xml'), NOTIFICATIONS_CHANNEL);
}

const busConfig = (
  folder: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${folder}/run/bus</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** A panel along the top: open windows, free space, the tray, the clock. */
const panelChannel = (colour: PanelColour): string => `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="${colour === 'dark'}"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="icon-size" type="uint" value="22"/>
      <property name="size" type="uint" value="30"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
        <value type="int" value="3"/>
        <value type="int" value="4"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-3" type="string" value="systray">
      <property name="icon-size" type="uint" value="22"/>
      <property name="square-icons" type="bool" value="true"/>
    </property>
    <property name="plugin-4" type="string" value="clock"/>
  </property>
</channel>
`;

const NOTIFICATIONS_CHANNEL = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-notifyd" version="1.0">
  <property name="notify-location" type="uint" value="2"/>
  <property name="initial-opacity" type="double" value="1.0"/>
  <property name="do-fadeout" type="bool" value="false"/>
  <property name="do-slideout" type="bool" value="false"/>
</channel>
`;
