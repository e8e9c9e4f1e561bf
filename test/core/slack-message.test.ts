import { describe, expect, test } from 'vitest';
import type { AlertWords } from '../../core/alerts/alert-words';
import type { ChangedAlert } from '../../core/alerts/changed-alerts';
import { asWritten, cutTo } from '../../core/slack-blocks';
import { alertMessage, digestMessage, runwayMessage } from '../../core/slack-message';
import type { AccountRow, Snapshot } from '../../core/snapshot';
import { translatorOf } from '../../core/texts/translator';
import { days, later } from '../../core/time';
import { brokenRules } from '../fixtures/block-kit';
import { accountId, fixtureSnapshot, NOW } from '../fixtures/snapshot';

const t = translatorOf('en');
const fullSnapshot = fixtureSnapshot();
const locale = { language: 'en', zone: 'Europe/Dublin' } as const;
const alert: AlertWords = {
  title: '3.0 days left – ClientX',
  body: 'At the present rate it is used up on Thu 26 Nov, 14:32.',
  next: 'Top up today.',
  button: 'Start top-up',
  severity: 'critical',
  test: false,
};
const shownIn = (message: unknown): string => JSON.stringify(message);

describe('an alert in Slack', () => {
  test.each(['en', 'zh-CN'] as const)(
    'says in %s what is wrong, how bad, what to do and whose time it is',
    (language) => {
      const message = alertMessage(alert, { ...locale, language }, translatorOf(language), NOW);
      expect(brokenRules(message)).toEqual([]);
      for (const part of [alert.title, alert.body, alert.next, 'Europe/Dublin', ':red_circle:']) {
        expect(shownIn(message)).toContain(part);
      }
      expect(message.text).toContain(alert.title);
      expect(shownIn(message)).not.toMatch(/TEST|\{\{/);
    },
  );

  test.each(['en', 'zh-CN'] as const)('of a fire drill is marked TEST in %s wherever it is read', (language) => {
    const message = alertMessage({ ...alert, test: true }, { ...locale, language }, translatorOf(language), NOW);
    expect(brokenRules(message)).toEqual([]);
    expect(message.text).toMatch(/TEST/);
    expect(shownIn(message.blocks[0])).toMatch(/TEST/);
    expect(shownIn(message.blocks[1])).toMatch(/TEST/);
  });

  test('keeps to Slack’s limits however long its words are', () => {
    for (const filling of ['x', '&', '<', '🔥', ' *', '_', '\n']) {
      const long = `a${filling.repeat(5_000)}`;
      const message = alertMessage({ ...alert, title: long, body: long, next: long, test: true }, locale, t, NOW);
      expect(brokenRules(message)).toEqual([]);
    }
  });
});

describe('a text of a person’s', () => {
  test('calls nobody and links nothing', () => {
    const message = alertMessage(
      { ...alert, title: '<!channel> R&D', body: '<@U123> <https://evil.example|pay>' },
      locale,
      t,
      NOW,
    );
    expect(message.text).not.toMatch(/<[!@h]/);
    expect(shownIn(message.blocks.slice(1))).not.toMatch(/<[!@h]/);
    expect(message.text).toContain('&lt;!channel&gt; R&amp;D');
  });

  test('is not made bold or struck out by its own marks, and keeps its name', () => {
    expect(asWritten('*ACME* ~old~ `x`').replace(/\u2060/g, '')).toBe('*ACME* ~old~ `x`');
    expect(asWritten('*ACME*')).not.toMatch(/(^|[^\u2060])\*/);
    expect(asWritten('client_x_prod')).toBe('client_x_prod');
  });

  test('is never cut in the middle of a letter', () => {
    for (let longest = 2; longest < 12; longest += 1) {
      const cut = cutTo('ab🔥🔥🔥🔥cd', longest);
      expect(cut.length).toBeLessThanOrEqual(longest);
      expect(encodeURIComponent(cut)).toBeTruthy();
    }
    expect(cutTo('short', 5)).toBe('short');
  });
});

describe('a digest', () => {
  const changes: readonly ChangedAlert[] = [
    { what: 'resolved', title: 'Over one', test: false },
    { what: 'raised', title: 'New one', test: false },
    { what: 'worsened', title: 'Worse one', test: true },
  ];

  test('has what changed, what got worse first, and a drill marked', () => {
    const message = digestMessage(changes, locale, t, NOW);
    expect(brokenRules(message)).toEqual([]);
    const shown = shownIn(message);
    expect(shown.indexOf('TEST: Worse one')).toBeLessThan(shown.lastIndexOf('New one'));
    expect(shown.lastIndexOf('New one')).toBeLessThan(shown.lastIndexOf('Over one'));
    expect(message?.text).toMatch(/^3 alerts have changed/);
  });

  test('of a fire drill alone is marked TEST as a whole', () => {
    const message = digestMessage(
      changes.map((change) => ({ ...change, test: true })),
      locale,
      t,
      NOW,
    );
    expect(brokenRules(message)).toEqual([]);
    expect(message?.text).toMatch(/^TEST: 3 alerts/);
    expect(shownIn(message?.blocks.slice(0, 2))).toMatch(/TEST: 3 alerts.*this is a fire drill/);
  });

  test('is not sent where nothing changed', () => {
    expect(digestMessage([], locale, t, NOW)).toBeUndefined();
  });

  test('of 1,000 long changes fits, and says how many are left out', () => {
    const many = Array.from({ length: 1_000 }, (_, index): ChangedAlert => {
      return { what: index % 2 === 0 ? 'raised' : 'resolved', title: `${index} ${'&*'.repeat(200)}`, test: false };
    });
    const message = digestMessage(many, locale, t, NOW);
    expect(brokenRules(message)).toEqual([]);
    expect(shownIn(message)).toContain('and 940 more in Credit Runway');
  });
});

describe('the runway for all to see', () => {
  const textOf = (snapshot: Snapshot) => shownIn(runwayMessage(snapshot, translatorOf(snapshot.language)));

  test('has every account, the worst first, its days, its date and its amount', () => {
    expect(brokenRules(runwayMessage(fullSnapshot, t))).toEqual([]);
    const shown = textOf(fullSnapshot);
    const places = ['ClientX-MarchQ2-AI-POC-Tokyo-OSS', 'BrandLab-UK-Postpaid', 'RetailCo-SG-Prod'].map((name) =>
      shown.indexOf(name),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((left, right) => left - right)).toEqual(places);
    for (const { name } of fullSnapshot.accounts) expect(shown).toContain(name);
    expect(shown).toMatch(/4\.2 days.*Fri 27 Nov.*48,210\.00/);
    expect(shown).not.toContain('{{');
  });

  test('has no amount where amounts are hidden', () => {
    const hidden = { ...fullSnapshot, settings: { ...fullSnapshot.settings, hideAmounts: true } };
    expect(textOf(hidden)).not.toMatch(/48,210|left\)/);
    expect(textOf(hidden)).toMatch(/4\.2 days/);
  });

  test('never shows an old balance as if it were today’s', () => {
    const [first, ...others] = fullSnapshot.accounts;
    if (first === undefined) throw new Error('There is an account');
    const stale: AccountRow = { ...first, health: 'stale' };
    const shown = textOf({ ...fullSnapshot, accounts: [stale, ...others] });
    expect(shown).not.toContain('48,210');
    expect(shown).toMatch(/not read since/);
  });

  test('counts an account whose balance was read as read, though its days are not known yet', () => {
    const [first] = fullSnapshot.accounts;
    if (first === undefined) throw new Error('no account');
    const { asOf: _asOf, available: _available, ...rest } = first;
    const isNew: AccountRow = { ...first, runway: { kind: 'unknown' }, health: 'unknown' };
    const unread: AccountRow = { ...rest, runway: { kind: 'unknown' }, health: 'unknown' };
    const counted = (account: AccountRow) => textOf({ ...fullSnapshot, accounts: [account] });
    expect(counted(isNew)).toContain('not read lately: 0');
    expect(counted(unread)).toContain('not read lately: 1');
  });

  test('of 1,000 accounts fits, keeps the worst and says how many are left out', () => {
    const [first] = fullSnapshot.accounts;
    if (first === undefined) throw new Error('There is an account');
    const accounts = Array.from({ length: 1_000 }, (_, index): AccountRow => {
      const runway = { kind: 'days', days: 1_000 - index, depletesAt: later(NOW, days(1_000 - index)) } as const;
      return { ...first, id: accountId(`a${index}`), name: `${'&<*'.repeat(60)}-${index}-`, runway, health: 'healthy' };
    });
    for (const language of ['en', 'zh-CN'] as const) {
      const message = runwayMessage({ ...fullSnapshot, accounts, language }, translatorOf(language));
      expect(brokenRules(message)).toEqual([]);
      expect(shownIn(message)).toContain('920');
    }
  });

  test('says so where there is no account, and where they are samples', () => {
    expect(brokenRules(runwayMessage({ ...fullSnapshot, accounts: [] }, t))).toEqual([]);
    expect(textOf({ ...fullSnapshot, accounts: [] })).toContain('No account is connected yet.');
    expect(textOf({ ...fullSnapshot, sample: true })).toContain('These are sample accounts');
  });
});
