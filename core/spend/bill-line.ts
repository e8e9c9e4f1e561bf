import type { AccountId } from '../account';
import type { Money } from '../money';
import type { BillingDay } from '../time';

export interface BillTag {
  readonly key: string;
  readonly value: string;
}

/** What a line charges; `unlisted` is what the account's bill has and its instances' lines have not. */
export const billItems = ['usage', 'subscription', 'refund', 'adjustment', 'tax', 'unlisted'] as const;
export type BillItem = (typeof billItems)[number];

export const billSources = ['api', 'console-csv', 'focus'] as const;
export type BillSource = (typeof billSources)[number];

/**
 * One line of a bill: what one thing cost on one day, after discounts and before tax. A bill names no person: who used
 * the thing is only known by its tags, its resource group and its remark. An empty text says that the bill has none.
 */
export interface BillLine {
  readonly account: AccountId;
  readonly day: BillingDay;
  /** The line is of the whole month, and stands on its first day. */
  readonly monthly?: true;
  readonly productCode: string;
  readonly product: string;
  readonly region: string;
  readonly instance: string;
  readonly instanceName: string;
  /** What a split bill divides the instance into: a bucket, a domain, an address. */
  readonly part?: string;
  readonly tags: readonly BillTag[];
  readonly resourceGroup: string;
  readonly costUnit: string;
  readonly remark: string;
  readonly item: BillItem;
  readonly amount: Money;
  readonly source: BillSource;
}

const VALUE = /\svalue[:：]/;

/** One step through the text, whatever stands in it. */
function writtenTag(text: string): BillTag | undefined {
  const part = text.trim();
  if (!/^key[:：]/.test(part)) return undefined;
  const at = part.search(VALUE);
  const key = part.slice('key:'.length, at).trim();
  return at < 0 || key === '' ? undefined : { key, value: part.slice(at + ' value:'.length).trim() };
}

/** As the bill writes them: `key:project value:twin; key:env value:prod`. A key that comes twice counts once, the first. */
export function writtenTags(text: string): readonly BillTag[] {
  const tags = new Map<string, string>();
  for (const part of text.split(/[;；]/)) {
    const tag = writtenTag(part);
    if (tag !== undefined && !tags.has(tag.key)) tags.set(tag.key, tag.value);
  }
  return [...tags].map(([key, value]) => ({ key, value }));
}

/** `PayAsYouGoBill`, `Refund`, `按量付费`: however a bill of either site names what a line charges. */
export function itemNamed(name: string): BillItem {
  const text = name.normalize('NFKC').toLowerCase();
  if (/refund|退款/.test(text)) return 'refund';
  if (/adjust|credit|调账|调整/.test(text)) return 'adjustment';
  if (/\btax\b|税/.test(text)) return 'tax';
  if (/subscription|prepay|prepaid|purchase|包年|预付/.test(text)) return 'subscription';
  return 'usage';
}
