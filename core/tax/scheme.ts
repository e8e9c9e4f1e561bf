/** How far a number can be judged without asking the tax office. */
export type Depth = 'check digit' | 'form only';

/** What is wrong with a number, as far as its scheme says. */
export type Fault = 'characters' | 'length' | 'form' | 'wrong check digit';

/** How one country writes its tax number, and what can be told from it. */
export interface Scheme {
  /** What the country itself calls the number. */
  readonly name: string;
  readonly example: string;
  readonly depth: Depth;
  /** What may stand before the number; the first is the usual one. */
  readonly leads?: readonly string[];
  /** What may stand behind it. */
  readonly tails?: readonly string[];
  /** One character; digits where it is absent. */
  readonly characters?: RegExp;
  /** Without lead and tail. */
  readonly lengths: readonly number[];
  /** Of the whole number without lead and tail, where the place of a character matters. */
  readonly form?: RegExp;
  /** Called only for a number of the right characters, length and form. */
  readonly judged: (bare: string) => Depth | Fault;
  /** How the number is kept; with the usual lead where this is absent. */
  readonly kept?: (bare: string, withLead: boolean) => string;
}

export const formOnly = (): Depth => 'form only';

export const judgedBy =
  (fits: (bare: string) => boolean) =>
  (bare: string): Depth | Fault =>
    fits(bare) ? 'check digit' : 'wrong check digit';
