import { describe, expect, it } from 'vitest';
import {
  ageText,
  amountText,
  axisText,
  billingDayText,
  billingMomentText,
  dateText,
  daysText,
  dayText,
  fractionDigits,
  type Locale,
  lengthText,
  momentText,
  moneyText,
  shareText,
  timeText,
  wholeMoneyText,
  zonedMomentText,
  zoneText,
} from '../../core/format';
import { money } from '../../core/money';
import {
  type BillingDay,
  days,
  earlier,
  hours,
  type Instant,
  instantOf,
  later,
  minutes,
  seconds,
} from '../../core/time';

const dublin: Locale = { language: 'en', zone: 'Europe/Dublin' };
const shanghai: Locale = { language: 'zh-CN', zone: 'Asia/Shanghai' };
const now = instantOf('2026-11-23T14:32:00Z') as Instant;

describe('an amount', () => {
  it('carries its ISO code and the decimals of its currency', () => {
    expect(moneyText(money('CNY', '48210'), 'en')).toBe('CNY\u00a048,210.00');
    expect(moneyText(money('JPY', '1200000'), 'en')).toBe('JPY\u00a01,200,000');
    expect(moneyText(money('USD', '0.5'), 'zh-CN')).toBe('USD\u00a00.50');
  });

  it('keeps every digit of an amount that no float can hold', () => {
    expect(amountText(money('CNY', '12345678901234567.89'), 'en')).toBe('12,345,678,901,234,567.89');
  });

  it('shows debt with a minus, and no minus before a zero', () => {
    expect(moneyText(money('CNY', '-11.19'), 'en')).toBe('CNY\u00a0−11.19');
    expect(moneyText(money('CNY', '-0.001'), 'en')).toBe('CNY\u00a00.00');
  });

  it('does not refuse a currency that Intl does not know', () => {
    expect(fractionDigits('credits')).toBe(2);
    expect(amountText({ currency: 'credits', amount: '3.1' }, 'en')).toBe('3.10');
  });

  it('is short on a chart', () => {
    expect(wholeMoneyText(money('CNY', '57400.4'), 'en')).toBe('CNY\u00a057,400');
    expect(axisText('150000', 'en')).toBe('150k');
    expect(axisText('150000', 'zh-CN')).toBe('15万');
  });
});

describe('days left', () => {
  it('are rounded down, so that credit never looks longer than it is', () => {
    expect(daysText(4.2, 'en')).toBe('4.2');
    expect(daysText(4.99, 'en')).toBe('4.9');
    expect(daysText(0, 'en')).toBe('0.0');
  });

  it('lose their decimal from a hundred on', () => expect(daysText(213.9, 'en')).toBe('213'));
});

describe('a moment', () => {
  const friday = instantOf('2026-11-27T19:20:00Z') as Instant;

  it('names the zone of the reader as it is at that moment', () => {
    const july = instantOf('2026-07-01T12:00:00Z') as Instant;
    expect(zoneText(friday, dublin)).toBe('UTC');
    expect(zoneText(july, dublin)).toBe('UTC+1');
    expect(zoneText(july, { zone: 'America/St_Johns' })).toBe('UTC−2:30');
    expect(zonedMomentText(july, dublin, now)).toBe('Wed 1 Jul, 13:00 UTC+1');
    expect(zonedMomentText(friday, shanghai, now)).toBe('11月28日周六 03:20 UTC+8');
  });

  it('is said in the zone of the reader, and in UTC+8 beside it', () => {
    expect(momentText(friday, dublin, now)).toBe('Fri 27 Nov, 19:20');
    expect(momentText(friday, shanghai, now)).toBe('11月28日周六 03:20');
    expect(billingMomentText(friday, dublin, now)).toBe('Sat 28 Nov, 03:20 UTC+8');
  });

  it('says its year only when it is far off', () => {
    expect(dateText(later(now, days(400)), dublin, now)).toBe('Tue 28 Dec 2027');
    expect(dateText(later(now, days(400)), shanghai, now)).toBe('2027年12月28日周二');
  });

  it('keeps a day of the bill the day that Alibaba Cloud means', () =>
    expect(billingDayText('2026-11-23' as BillingDay, 'en')).toBe('23 Nov'));

  it('shortens September like every other month', () =>
    expect(dayText(instantOf('2026-09-14T12:00:00Z') as Instant, dublin)).toBe('14 Sep'));

  it('has a clock of 24 hours, midnight being 00:00', () =>
    expect(timeText(instantOf('2026-11-23T00:00:00Z') as Instant, dublin)).toBe('00:00'));
});

describe('an age', () => {
  it.each([
    [seconds(20), 'now', '现在'],
    [minutes(2), '2 min ago', '2分钟前'],
    [hours(3), '3 hr ago', '3小时前'],
    [days(5), '5 days ago', '5天前'],
  ])('of %i ms is in words', (gone, english, chinese) => {
    expect(ageText(earlier(now, gone), 'en', now)).toBe(english);
    expect(ageText(earlier(now, gone), 'zh-CN', now)).toBe(chinese);
  });

  it('of something to come looks ahead', () => expect(ageText(later(now, minutes(8)), 'en', now)).toBe('in 8 min'));

  it('of an interval is a length', () => {
    expect(lengthText(minutes(15), 'en')).toBe('15 min');
    expect(lengthText(hours(2), 'zh-CN')).toBe('2小时');
    expect(lengthText(minutes(90), 'en')).toBe('90 min');
  });
});

it('shows a share without its sign, for the arrow says it', () => expect(shareText(-0.384, 'en')).toBe('38%'));
