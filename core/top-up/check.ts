import type { TextKey } from '../texts/catalogue';
import type { CheckName } from './plan';

/** `open`: somebody has to look; `failed`: what was looked at is wrong. Neither lets a top-up be ready. */
export type CheckStanding = 'passed' | 'open' | 'failed' | 'overridden';

export interface Check {
  readonly name: CheckName;
  readonly standing: CheckStanding;
  readonly text: TextKey;
  /** Plain figures as in an alert: money is `CNY 12.50`, `…At` a moment, `on` a day. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly remedy?: TextKey;
}

export const isSettled = ({ standing }: Check): boolean => standing === 'passed' || standing === 'overridden';
export const openChecks = (checks: readonly Check[]): readonly Check[] => checks.filter((each) => !isSettled(each));
