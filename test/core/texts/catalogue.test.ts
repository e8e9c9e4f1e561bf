import { describe, expect, it } from 'vitest';
import { alertTexts } from '../../../core/texts/alert';
import { alertFrameTexts, alertInputTexts } from '../../../core/texts/alert-frame';
import { catalogue } from '../../../core/texts/catalogue';
import { failureTexts } from '../../../core/texts/failure';
import { forecastTexts } from '../../../core/texts/forecast';
import { forecastInputTexts } from '../../../core/texts/forecast-input';
import { inputTexts } from '../../../core/texts/input';
import { invoiceTexts } from '../../../core/texts/invoices';
import { noticeTexts } from '../../../core/texts/notice';
import { permissionTemplateTexts } from '../../../core/texts/permission-templates';
import { permissionTexts } from '../../../core/texts/permissions';
import { permissionsInputTexts } from '../../../core/texts/permissions-input';
import { slackTexts } from '../../../core/texts/slack';
import { taxInputTexts, taxTexts } from '../../../core/texts/tax';
import { terminalTexts } from '../../../core/texts/terminal';
import type { Text, Texts } from '../../../core/texts/text';
import { topUpTexts } from '../../../core/texts/top-up';
import { topUpAlertTexts } from '../../../core/texts/top-up-alert';
import { topUpInputTexts } from '../../../core/texts/top-up-input';
import { topUpSheetTexts } from '../../../core/texts/top-up-sheet';
import { trayTexts } from '../../../core/texts/tray';
import { windowTexts } from '../../../core/texts/window';
import { windowAccountTexts } from '../../../core/texts/window-account';
import { windowActivityTexts } from '../../../core/texts/window-activity';
import { windowAlertsTexts } from '../../../core/texts/window-alerts';
import { windowBillImportTexts } from '../../../core/texts/window-bill-import';
import { windowCalendarTexts } from '../../../core/texts/window-calendar';
import { windowConnectTexts } from '../../../core/texts/window-connect';
import { windowForecastTexts } from '../../../core/texts/window-forecast';
import { windowFrameTexts } from '../../../core/texts/window-frame';
import { windowFreezeTexts } from '../../../core/texts/window-freeze';
import { windowFreezeDoubtTexts } from '../../../core/texts/window-freeze-doubts';
import { windowLedgerTexts } from '../../../core/texts/window-ledger';
import { windowOverviewTexts } from '../../../core/texts/window-overview';
import { windowPermissionTexts } from '../../../core/texts/window-permissions';
import { windowRulesTexts } from '../../../core/texts/window-rules';
import { windowSettingsTexts } from '../../../core/texts/window-settings';
import { windowSignersTexts } from '../../../core/texts/window-signers';
import { windowSpendTexts } from '../../../core/texts/window-spend';
import { windowTopUpListTexts } from '../../../core/texts/window-top-up-list';
import { windowTopUpTexts } from '../../../core/texts/window-top-ups';
import { windowTopUpInputTexts } from '../../../core/texts/window-top-ups-input';

const entries = Object.entries(catalogue as Texts);
const englishOf = ({ en }: Text): readonly string[] => (typeof en === 'string' ? [en] : [en.one, en.other]);
const allOf = (text: Text): readonly string[] => [...englishOf(text), text['zh-CN']];
const valuesIn = (written: string): readonly string[] =>
  [...new Set([...written.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();

/** Keys of the texts that break a rule. */
const breaking = (isBroken: (text: Text) => boolean): readonly string[] =>
  entries.filter(([, text]) => isBroken(text)).map(([key]) => key);

const countOf = (parts: readonly Texts[]): number =>
  parts.reduce((count, texts) => count + Object.keys(texts).length, 0);

describe('the catalogue', () => {
  it('has no key twice, which would hide one of the texts', () => {
    const alerts = [alertTexts, alertFrameTexts, alertInputTexts];
    const parts = [
      ...alerts,
      failureTexts,
      forecastTexts,
      forecastInputTexts,
      inputTexts,
      noticeTexts,
      permissionTemplateTexts,
      permissionTexts,
      permissionsInputTexts,
      slackTexts,
      terminalTexts,
      trayTexts,
      invoiceTexts,
      taxInputTexts,
      taxTexts,
      topUpAlertTexts,
      topUpInputTexts,
      topUpSheetTexts,
      topUpTexts,
      windowCalendarTexts,
      windowForecastTexts,
      windowLedgerTexts,
      windowTopUpListTexts,
      windowTopUpTexts,
      windowTopUpInputTexts,
      windowPermissionTexts,
      windowSignersTexts,
      windowSpendTexts,
      windowBillImportTexts,
      windowTexts,
      windowFreezeTexts,
      windowFreezeDoubtTexts,
    ];
    expect(entries.length).toBe(countOf(parts));
    const alertPages = [windowAlertsTexts, windowRulesTexts, windowActivityTexts];
    const pages = [
      windowFrameTexts,
      windowOverviewTexts,
      windowAccountTexts,
      windowConnectTexts,
      windowSettingsTexts,
      ...alertPages,
    ];
    expect(Object.keys(windowTexts).length).toBe(countOf(pages));
  });

  it('has no empty text, and none with spaces around it', () => {
    expect(breaking((text) => allOf(text).some((written) => written === '' || written !== written.trim()))).toEqual([]);
  });

  it('fills the same values into both languages', () => {
    const differs = (text: Text): boolean => {
      const last = englishOf(text)[englishOf(text).length - 1] ?? '';
      return valuesIn(last).join() !== valuesIn(text['zh-CN']).join();
    };
    expect(breaking(differs)).toEqual([]);
  });

  it('fills no value into one thing that many do not have', () => {
    const differs = ({ en }: Text): boolean =>
      typeof en !== 'string' && valuesIn(en.one).some((name) => !valuesIn(en.other).includes(name));
    expect(breaking(differs)).toEqual([]);
  });

  it('has no broken braces', () => {
    const rest = (written: string): string => written.replace(/\{\{\w+\}\}/g, '');
    expect(breaking((text) => allOf(text).some((written) => /[{}]|\$t\(/.test(rest(written))))).toEqual([]);
  });

  it('is Chinese in Chinese but for names', () => {
    const names = /Credit Runway|AccessKey(?: ID| Secret)?|English|PIN/g;
    const leftOver = ({ 'zh-CN': chinese }: Text): boolean =>
      /[A-Za-z]/.test(chinese.replace(names, '').replace(/\{\{\w+\}\}/g, '')) && !/\p{Script=Han}/u.test(chinese);
    expect(breaking(leftOver)).toEqual([]);
  });

  it('is English in English', () => {
    const language = 'settings.language.zh-CN';
    const chinese = breaking((text) => englishOf(text).some((written) => /\p{Script=Han}/u.test(written)));
    expect(chinese.filter((key) => key !== language)).toEqual([]);
  });

  it('counts things in English with two forms', () => {
    const counts = ({ en }: Text): boolean => typeof en === 'string' && /\{\{count\}\} \w+s\b/.test(en);
    expect(breaking(counts)).toEqual([]);
    expect(breaking(({ en }) => typeof en !== 'string' && /\{\{count\}\} \w+s\b/.test(en.one))).toEqual([]);
  });

  it('names what a person calls it, not what a programmer does', () => {
    const technical =
      /\b(?:poll(?:s|ed|er|ing)?|cron|API|APIs|daemon|endpoint|payload|fetch(?:ed|ing)?|JSON|HTTP|null|undefined|NaN|timeout|timed out|exception|stack|wallet|cache[ds]?|boolean|string|integer|backoff|jitter|IPC)\b/i;
    const menuOfAlibabaCloud = 'guide.3';
    const named = breaking((text) => englishOf(text).some((written) => technical.test(written)));
    expect(named.filter((key) => key !== menuOfAlibabaCloud)).toEqual([]);
    const chinese = /轮询|接口|守护进程|端点|缓存|字符串|空指针|\bAPI\b/;
    expect(breaking((text) => chinese.test(text['zh-CN']))).toEqual([]);
  });

  it('says what to do instead of apologising or asking for patience', () => {
    const empty =
      /please wait|oops|uh-oh|sorry|something went wrong|unexpected error|unknown error|try again later$|an error (?:has )?occurred|failed!|successfully|\binvalid\b|illegal/i;
    expect(breaking((text) => englishOf(text).some((written) => empty.test(written)))).toEqual([]);
    expect(breaking((text) => /请稍候|请稍等|抱歉|出错了|未知错误|非法/.test(text['zh-CN']))).toEqual([]);
  });

  it('never shouts', () => {
    expect(breaking((text) => allOf(text).some((written) => /[!！]/.test(written)))).toEqual([]);
  });

  it('has a remedy that is another text than what it remedies', () => {
    const pairs = entries.filter(([key]) => key.endsWith('.remedy'));
    expect(pairs.length).toBeGreaterThan(0);
    const alone = pairs.filter(([key]) => !(key.slice(0, -'.remedy'.length) in catalogue)).map(([key]) => key);
    expect(alone).toEqual([]);
  });

  it('names its field in every error of an input', () => {
    const named = Object.entries({ ...inputTexts, ...forecastInputTexts } as Texts).filter(([key]) =>
      /^input\.(?:name|floor|access-key-|readEveryMinutes|watchUnderDays|criticalUnderDays|settings|what-if|profile)/.test(
        key,
      ),
    );
    const nameless = named.filter(
      ([, text]) => !englishOf(text).every((written) => written.includes(': ')) || !text['zh-CN'].includes('：'),
    );
    expect(nameless.map(([key]) => key)).toEqual([]);
  });
});
