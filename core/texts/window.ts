import type { Texts } from './text';
import { windowAccountTexts } from './window-account';
import { windowConnectTexts } from './window-connect';
import { windowFrameTexts } from './window-frame';
import { windowOverviewTexts } from './window-overview';
import { windowSettingsTexts } from './window-settings';

/** The window and the popover. */
export const windowTexts = {
  ...windowFrameTexts,
  ...windowOverviewTexts,
  ...windowAccountTexts,
  ...windowConnectTexts,
  ...windowSettingsTexts,
} satisfies Texts;
