/** Block Kit's limits: https://docs.slack.dev/reference/block-kit/blocks */
const LONGEST_SECTION = 3_000;
const LONGEST_HEADER = 150;
/** Slack cuts a message's own text past this many letters. */
export const LONGEST_TEXT = 4_000;

interface Plain {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: false;
}

interface Marked {
  readonly type: 'mrkdwn';
  readonly text: string;
  /** Names and addresses in it stay text: nothing is linked, nobody is called. */
  readonly verbatim: true;
}

export type SlackBlock =
  | { readonly type: 'header'; readonly text: Plain }
  | { readonly type: 'section'; readonly text: Marked }
  | { readonly type: 'context'; readonly elements: readonly Marked[] }
  | { readonly type: 'divider' };

/** What is posted; `text` is what a notification and a screen reader say. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** Cut between letters, with an ellipsis. */
export function cutTo(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const letters = [...text.slice(0, longest - 1)];
  const last = letters[letters.length - 1] ?? '';
  const isHalf = last >= '\ud800' && last <= '\udbff' && last.length === 1;
  return `${(isHalf ? letters.slice(0, -1) : letters).join('')}…`;
}

/**
 * Text of a person's that Slack shows as it is: `<!channel>` calls nobody. The marks of bold, italic, code and strike
 * get a joiner of no width before them, so that they stay marks: `ACME*` is a name.
 */
export const asWritten = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\s+/g, ' ')
    .replace(/[*~`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (mark) => `\u2060${mark}`);

const marked = (text: string): Marked => ({ type: 'mrkdwn', text: cutTo(text, LONGEST_SECTION), verbatim: true });

export const header = (text: string): SlackBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: cutTo(text.replace(/\s+/g, ' '), LONGEST_HEADER), emoji: false },
});
export const section = (text: string): SlackBlock => ({ type: 'section', text: marked(text) });
export const context = (text: string): SlackBlock => ({ type: 'context', elements: [marked(text)] });

/** The lines in as few sections as hold them. */
export function sections(lines: readonly string[]): readonly SlackBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const joined = `${texts[texts.length - 1] ?? ''}\n${line}`;
    if (texts.length === 0 || joined.length > LONGEST_SECTION) texts.push(line);
    else texts[texts.length - 1] = joined;
  }
  return texts.map(section);
}
