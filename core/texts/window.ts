import type { Texts } from './text';
import { windowAccountTexts } from './window-account';
import { windowActivityTexts } from './window-activity';
import { windowAlertsTexts } from './window-alerts';
import { windowConnectTexts } from './window-connect';
import { windowFrameTexts } from './window-frame';
import { windowOverviewTexts } from './window-overview';
import { windowRulesTexts } from './window-rules';
import { windowSettingsTexts } from './window-settings';

/** The window and the popover. */
export const windowTexts = {
  ...windowFrameTexts,
  ...windowOverviewTexts,
  ...windowAccountTexts,
  ...windowConnectTexts,
  ...windowSettingsTexts,
  ...windowAlertsTexts,
  ...windowRulesTexts,
  ...windowActivityTexts,
} satisfies Texts;
