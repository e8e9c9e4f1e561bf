import {
  IconAlertTriangle,
  IconBell,
  IconBellRinging,
  IconBellZ,
  IconCheck,
  IconCircleCheck,
  IconClockPause,
  IconCoins,
  IconCreditCard,
  IconFlask,
  IconLock,
  IconLockOpen,
  IconPlugConnected,
  IconPlugX,
  IconReceipt,
  IconSend,
  IconSettings,
  IconSnowflake,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Happening } from '../../core/alerts/happening';

type Mark = ComponentType<{ readonly size: number; readonly 'aria-hidden': true }>;
type Tone = 'critical' | 'watch' | 'healthy' | 'plain';

/** A shape and a tone for each line; the words stand beside it. */
export const MARKS: Readonly<Record<Happening['what'], readonly [Mark, Tone]>> = {
  raised: [IconBell, 'critical'],
  'raised-again': [IconBell, 'critical'],
  worsened: [IconBellRinging, 'critical'],
  reminded: [IconBellRinging, 'watch'],
  resolved: [IconCircleCheck, 'healthy'],
  acknowledged: [IconCheck, 'plain'],
  'acknowledgement-over': [IconBell, 'watch'],
  snoozed: [IconBellZ, 'plain'],
  'snooze-over': [IconBell, 'watch'],
  held: [IconClockPause, 'plain'],
  delivered: [IconSend, 'plain'],
  'delivery-failed': [IconAlertTriangle, 'watch'],
  'delivery-given-up': [IconAlertTriangle, 'critical'],
  'setting-changed': [IconSettings, 'plain'],
  'rule-changed': [IconSettings, 'plain'],
  'test-top-up-logged': [IconReceipt, 'plain'],
  drill: [IconFlask, 'plain'],
  'account-connected': [IconPlugConnected, 'plain'],
  'account-disconnected': [IconPlugX, 'plain'],
  'freeze-prepared': [IconSnowflake, 'plain'],
  frozen: [IconLock, 'critical'],
  thawed: [IconLockOpen, 'healthy'],
  'top-up-paid': [IconCreditCard, 'plain'],
  'top-up-arrived': [IconCoins, 'healthy'],
};
