import { randomUUID } from 'node:crypto';

const FOLDER = '/print/';
const pages = new Map<string, string>();

/** A page that is at an address of ours until it is taken away again; its name tells nobody what is on it. */
export function offerPage(html: string): { readonly path: string; readonly takeAway: () => void } {
  const path = `${FOLDER}${randomUUID()}.html`;
  pages.set(path, html);
  return { path, takeAway: () => void pages.delete(path) };
}

export const offeredPage = (path: string): string | undefined => pages.get(path);
