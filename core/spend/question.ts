import type { AccountId } from '../account';
import type { InputError } from '../input-error';
import type { BillingDay, Instant } from '../time';
import { billingDayOf } from '../time';
import { type Dimension, type DrillStep, tagDimension } from './dimension';
import type { DrillWanted } from './drill';
import { periodIn } from './question-period';
import { byIn, isFiller, orderIn, placeNames } from './question-words';

/** A value that the kept bills have, under which words may find it. */
export interface KnownValue {
  readonly dimension: Dimension;
  readonly value: string;
  readonly name?: string;
}

export interface QuestionFacts {
  readonly values: readonly KnownValue[];
  readonly tagKeys: readonly string[];
  /** Where the question is asked: it is about this account unless it names another. */
  readonly account?: AccountId;
  readonly currency?: string;
}

export type QuestionRead =
  | { readonly ok: true; readonly drill: DrillWanted }
  | { readonly ok: false; readonly reason: InputError };

const LONGEST = 200;

const asRead = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”"'?？!！,，。、:：]/g, ' ');

interface Named {
  readonly step: DrillStep;
  readonly words: string;
}

/** Every wording under which a value may stand in a question, the longest first. */
function namings({ values }: QuestionFacts): readonly Named[] {
  const named = values.flatMap(({ dimension, value, name }) => {
    const words = dimension === 'region' ? [value, ...placeNames(value)] : [value];
    const all = [...words, ...(name === undefined ? [] : [name])];
    return all.map((each) => ({ step: { dimension, value }, words: asRead(each).trim() }));
  });
  return named.filter(({ words }) => words.length > 1).sort((left, right) => right.words.length - left.words.length);
}

const LETTER = /[\p{Script=Latin}\p{N}_-]/u;

/** Where the words stand by themselves: `oss` is not in `glossy`, but is in `3月oss`. */
function placeOf(words: string, text: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + words.length] ?? ' ';
    const joins = (inside: string | undefined, outside: string) => LETTER.test(inside ?? '') && LETTER.test(outside);
    if (!joins(words[0], before) && !joins(words[words.length - 1], after)) return at;
  }
  return -1;
}

const without = (text: string, at: number, length: number): string => `${text.slice(0, at)} ${text.slice(at + length)}`;

function tagsIn(
  text: string,
  tagKeys: readonly string[],
): { readonly steps: readonly DrillStep[]; readonly rest: string } {
  const steps: DrillStep[] = [];
  const rest = text.replace(/([^\s=]+)\s*=\s*(\S+)/g, (all, key: string, value: string) => {
    const known = tagKeys.find((each) => each.toLowerCase() === key);
    if (known === undefined) return all;
    steps.push({ dimension: tagDimension(known), value });
    return ' ';
  });
  return { steps, rest };
}

function valuesIn(text: string, facts: QuestionFacts): { readonly steps: readonly DrillStep[]; readonly rest: string } {
  const steps: DrillStep[] = [];
  let rest = text;
  for (const { step, words } of namings(facts)) {
    if (steps.some(({ dimension }) => dimension === step.dimension)) continue;
    const at = placeOf(words, rest);
    if (at < 0) continue;
    steps.push(step);
    rest = without(rest, at, words.length);
  }
  return { steps, rest };
}

/** A tag's value is written in a question without its case. */
function exactTag(step: DrillStep, { values }: QuestionFacts): DrillStep {
  const found = values.find(
    ({ dimension, value }) => dimension === step.dimension && value.toLowerCase() === step.value,
  );
  return found === undefined ? step : { dimension: step.dimension, value: found.value };
}

const NEXT: readonly Dimension[] = ['product', 'region', 'instance'];

const divided = (path: readonly DrillStep[]): Dimension =>
  NEXT.find((each) => path.every(({ dimension }) => dimension !== each)) ?? 'instance';

/**
 * The view that a question in a fixed form asks for: "OSS in Japan in March", "biggest change this week", "last month by
 * region", "3月日本的OSS", "本周变化最大". A word that it does not know is named, and nothing is guessed.
 */
export function questionRead(question: string, facts: QuestionFacts, now: Instant): QuestionRead {
  const today: BillingDay = billingDayOf(now);
  const text = ` ${asRead(question.slice(0, LONGEST))} `;
  if (text.trim() === '') return { ok: false, reason: { field: 'question', text: 'spend.question.empty' } };
  const tagged = tagsIn(text, facts.tagKeys);
  const order = orderIn(tagged.rest);
  const by = byIn(order.rest, facts.tagKeys);
  const found = valuesIn(by.rest, facts);
  const period = periodIn(found.rest, today);
  const unknown = period.rest.split(/\s+/).find((word) => word !== '' && !isFiller(word));
  if (unknown !== undefined) {
    return { ok: false, reason: { field: 'question', text: 'spend.question.unknown', values: { word: unknown } } };
  }
  const steps = [...tagged.steps.map((step) => exactTag(step, facts)), ...found.steps];
  const account = steps.find(({ dimension }) => dimension === 'account')?.value ?? facts.account;
  const path = steps.filter(({ dimension }) => dimension !== 'account');
  return {
    ok: true,
    drill: {
      period: period.period ?? 'this-month',
      path,
      by: by.by ?? divided(path),
      order: order.order,
      ...(account === undefined ? {} : { account: account as AccountId }),
      ...(facts.currency === undefined ? {} : { currency: facts.currency }),
    },
  };
}
