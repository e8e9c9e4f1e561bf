import type { InputError } from '../input-error';

/** `ClientX-MarchQ2-AI-POC-Tokyo-OSS`: only the project may have hyphens in it. */
export interface RemarkParts {
  readonly client: string;
  readonly period: string;
  readonly project: string;
  readonly place: string;
  readonly service: string;
}

export const remarkFields = ['client', 'period', 'project', 'place', 'service'] as const;

/** No page of Alibaba Cloud states how long a remark may be: this is the product's own bound. */
export const LONGEST_REMARK = 100;
const WORD = /^[\p{L}\p{N}][\p{L}\p{N}._]*$/u;

export type RemarkAnswer =
  | { readonly ok: true; readonly remark: string; readonly parts: RemarkParts }
  | { readonly ok: false; readonly reason: InputError };

/** Full-width forms and spaces are not kept: `Client X` is written `ClientX`. */
const tidy = (part: string): string => part.normalize('NFKC').replace(/\s+/gu, '');

const isPart = (field: keyof RemarkParts, part: string): boolean =>
  field === 'project' ? part.split('-').every((word) => WORD.test(word)) : WORD.test(part);

const refused = (field: keyof RemarkParts, text: InputError['text']): RemarkAnswer => ({
  ok: false,
  reason: { field, text },
});

export function remarkOf(written: RemarkParts): RemarkAnswer {
  const parts: RemarkParts = {
    client: tidy(written.client),
    period: tidy(written.period),
    project: tidy(written.project),
    place: tidy(written.place),
    service: tidy(written.service),
  };
  for (const field of remarkFields) {
    if (parts[field] === '') return refused(field, `input.remark.${field}.empty`);
    if (!isPart(field, parts[field])) {
      return refused(field, field === 'project' ? 'input.remark.project.form' : `input.remark.${field}.form`);
    }
  }
  const remark = remarkFields.map((field) => parts[field]).join('-');
  if ([...remark].length <= LONGEST_REMARK) return { ok: true, remark, parts };
  return { ok: false, reason: { field: 'project', text: 'input.remark.long', values: { most: LONGEST_REMARK } } };
}

/** Undefined where the text is no such remark. */
export function parseRemark(text: string): RemarkParts | undefined {
  const words = text.trim().split('-');
  if (words.length < 5) return undefined;
  const [client = '', period = '', ...rest] = words;
  const [place = '', service = ''] = rest.slice(-2);
  const answer = remarkOf({ client, period, project: rest.slice(0, -2).join('-'), place, service });
  return answer.ok && answer.remark === text.trim() ? answer.parts : undefined;
}

const SUGGESTED = 5;

/** What was topped up for lately, the newest first: each client, project, place and service once. `past`: newest first. */
export function suggestedRemarks(past: readonly string[]): readonly RemarkParts[] {
  const known = new Map<string, RemarkParts>();
  for (const text of past) {
    const parts = parseRemark(text);
    if (parts === undefined) continue;
    const { client, project, place, service } = parts;
    const key = [client, project, place, service].join('-').toLowerCase();
    if (!known.has(key)) known.set(key, parts);
    if (known.size === SUGGESTED) break;
  }
  return [...known.values()];
}

export const remarkAsRead = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Alibaba Cloud and banks put words of their own around a remark; a longer remark is another one. */
export function remarksIn(text: string): ReadonlySet<string> {
  const read = remarkAsRead(text);
  return new Set(read === '' ? [] : [read, ...read.split(/[^\p{L}\p{N}._-]+/u).filter((word) => word !== '')]);
}

export const carriesRemark = (text: string, remark: string): boolean => remarksIn(text).has(remarkAsRead(remark));
