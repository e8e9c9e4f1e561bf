import type { AccountKind, Site } from '../core/account';
import { days, earlier, type Instant } from '../core/time';
import { decimalOf } from './amounts';
import type { Book } from './book';
import { dayOf, firstHourOf } from './calendar';
import type { Portrait } from './portraits';
import { type Draw, drawFor, textDrawn } from './random';
import { type Resource, resourcesOf } from './resources';
import { withPast } from './top-ups';
import { usageOf } from './usage';

/** What a person who connects the account knows of it. */
export interface SimulatedAccount {
  readonly name: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly currency: string;
  readonly kind: AccountKind;
  readonly site: Site;
  /** Decimal string in the account's currency. */
  readonly floor: string;
  readonly uid: number;
  /** Name of the account whose sub-account this is. */
  readonly master?: string;
}

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** More than 60 days of history, so that a 60-day chart is full. */
const HISTORY = days(62);

const uidOf = (portrait: Portrait, seed: number): number =>
  1_000_000_000_000_000 + Math.floor(drawFor(seed, portrait.name)('uid') * 900_000_000_000_000);

export function accountOf(portrait: Portrait, seed: number): SimulatedAccount {
  const draw = drawFor(seed, portrait.name);
  return {
    name: portrait.name,
    accessKeyId: `LTAI5t${textDrawn((...parts) => draw('id', ...parts), LETTERS_AND_DIGITS, 18)}`,
    accessKeySecret: textDrawn((...parts) => draw('secret', ...parts), LETTERS_AND_DIGITS, 30),
    currency: portrait.currency,
    kind: portrait.kind,
    site: portrait.site,
    floor: decimalOf(portrait.floor, portrait.currency),
    uid: uidOf(portrait, seed),
    ...(portrait.master === undefined ? {} : { master: portrait.master }),
  };
}

/** The account's books with their past, as they stand when the simulator starts. */
export function bookOf(portrait: Portrait, seed: number, start: Instant): Book {
  const draw = drawFor(seed, portrait.name);
  const firstDay = dayOf(earlier(start, HISTORY));
  const drawOf = (resource: Resource): Draw => drawFor(seed, portrait.name, resource.id);
  const usage = usageOf(portrait, resourcesOf(portrait, draw), firstHourOf(firstDay), drawOf, start);
  const unfunded: Book = {
    portrait,
    uid: uidOf(portrait, seed),
    usage,
    firstDay,
    opening: 0,
    entries: [],
    jobs: [],
  };
  return withPast(unfunded, draw, start);
}
