import { type Dimension, type PlainDimension, plainDimensions, tagDimension } from './dimension';
import type { DrillOrder } from './drill';

/** Words that carry nothing: whole words in English, leftover particles in Chinese. */
const FILLERS = new Set(
  (
    'a about all an and are at bill bills cost costs did do does for from how i in is it me money much my of on our paid pay ' +
    'show spend spending spent tell than that the there to total up us was we went were what where which who why with ' +
    '的 在 了 是 花 花了 花费 费用 消费 支出 账单 多少 多少钱 为什么 谁 哪里 什么 我们 和 与 中 里 上 ¥ $ 元'
  ).split(' '),
);

const CHINESE_FILLERS = [...FILLERS].filter((word) => /\p{Script=Han}/u.test(word)).sort((a, b) => b.length - a.length);

/** A run of Chinese has no spaces: it is empty once its particles are gone. Figures of money explain nothing either. */
export function isFiller(word: string): boolean {
  if (FILLERS.has(word) || /^[¥$￥]?[\d.,]+$/.test(word)) return true;
  const left = CHINESE_FILLERS.reduce((rest, particle) => rest.split(particle).join(''), word);
  return left === '';
}

const CHANGE = [
  /\b(?:the )?(?:biggest|largest|greatest|most) changes?\b/,
  /\bwhat(?: has)? changed(?: the)?(?: most)?\b/,
  /\bchanged(?: the)? most\b/,
  /变化最大的?|变动最大的?|涨得最多的?|增长最多的?|最大的?(?:变化|变动)/,
];

/** Whether the question wants to know what changed the most. */
export function orderIn(text: string): { readonly order: DrillOrder; readonly rest: string } {
  const form = CHANGE.find((each) => each.test(text));
  return form === undefined ? { order: 'amount', rest: text } : { order: 'change', rest: text.replace(form, ' ') };
}

const NAMES: Readonly<Record<PlainDimension, RegExp>> = {
  product: /^(?:products?|services?|产品|服务)$/,
  region: /^(?:regions?|地域|区域|地区)$/,
  instance: /^(?:instances?|resources?|things?|实例|资源)$/,
  part: /^(?:sub-?items?|parts?|buckets?|domains?|分拆项|存储桶|域名)$/,
  'resource-group': /^(?:(?:resource )?groups?|资源组)$/,
  'cost-unit': /^(?:cost ?(?:units?|cent(?:er|re)s?)|财务单元|成本中心)$/,
  remark: /^(?:remarks?|备注)$/,
  item: /^(?:kinds?|items?|charges?|类型|费用类型)$/,
  account: /^(?:accounts?|账号|账户)$/,
};

const CHINESE_NAME =
  '资源组|财务单元|成本中心|费用类型|分拆项|存储桶|域名|产品|服务|地域|区域|地区|实例|资源|备注|类型|账号|账户';
const ENGLISH_NAME = String.raw`([a-z][\w-]*(?: (?:groups?|units?|cent(?:er|re)s?))?)`;

const BY = new RegExp(String.raw`(?:\b(?:by|per)\s+${ENGLISH_NAME}|按(?:照)?\s*(${CHINESE_NAME}|[a-z][\w-]*))`);
const WHICH = new RegExp(
  String.raw`(?:\bwhich\s+${ENGLISH_NAME}|哪[个些]\s*(${CHINESE_NAME})|(${CHINESE_NAME})\s*是(?:什么|哪[个些]))`,
);

/** "by region", "which region", "按地域", "哪个地域", "by project" where the bills know such a tag. */
export function byIn(text: string, tagKeys: readonly string[]): { readonly by?: Dimension; readonly rest: string } {
  const found = BY.exec(text) ?? WHICH.exec(text);
  const word = found?.slice(1).find((each) => each !== undefined);
  if (found === null || word === undefined) return { rest: text };
  const named = plainDimensions.find((each) => NAMES[each].test(word));
  const key = tagKeys.find((each) => each.toLowerCase() === word);
  const by = named ?? (key === undefined ? undefined : tagDimension(key));
  return by === undefined ? { rest: text } : { by, rest: text.replace(found[0], ' ') };
}

/** Places that people call otherwise than the bill does: any of a row stands for each region that has one in its name. */
const PLACES: readonly (readonly string[])[] = [
  ['japan', '日本', 'tokyo', '东京'],
  ['singapore', '新加坡'],
  ['germany', '德国', 'frankfurt', '法兰克福'],
  ['uk', 'britain', '英国', 'london', '伦敦'],
  ['us', 'usa', 'america', '美国', 'silicon valley', '硅谷', 'virginia', '弗吉尼亚'],
  ['hong kong', 'hongkong', '香港', '中国香港'],
  ['hangzhou', '杭州'],
  ['shanghai', '上海'],
  ['beijing', '北京'],
  ['shenzhen', '深圳'],
  ['indonesia', '印度尼西亚', '印尼', 'jakarta', '雅加达'],
  ['malaysia', '马来西亚', 'kuala lumpur', '吉隆坡'],
  ['korea', '韩国', 'seoul', '首尔'],
  ['thailand', '泰国', 'bangkok', '曼谷'],
  ['philippines', '菲律宾', 'manila', '马尼拉'],
  ['uae', '阿联酋', 'dubai', '迪拜'],
];

/** Other names of a region that a bill calls `Japan (Tokyo)`, `华东2（上海）` or `ap-northeast-1`. */
export function placeNames(region: string): readonly string[] {
  const text = region.normalize('NFKC').toLowerCase();
  const inside = text.split(/[()]/).map((part) => part.trim());
  const named = PLACES.filter((names) => names.some((name) => inside.some((part) => part === name)));
  return [...new Set([...inside.filter((part) => part !== ''), ...named.flat(), ...(CODES[text] ?? [])])];
}

const CODES: Readonly<Record<string, readonly string[]>> = {
  'ap-northeast-1': PLACES[0] ?? [],
  'ap-southeast-1': PLACES[1] ?? [],
  'eu-central-1': PLACES[2] ?? [],
  'eu-west-1': PLACES[3] ?? [],
  'us-west-1': PLACES[4] ?? [],
  'us-east-1': PLACES[4] ?? [],
  'cn-hongkong': PLACES[5] ?? [],
  'cn-hangzhou': PLACES[6] ?? [],
  'cn-shanghai': PLACES[7] ?? [],
  'cn-beijing': PLACES[8] ?? [],
  'cn-shenzhen': PLACES[9] ?? [],
};
