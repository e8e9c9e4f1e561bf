import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { offeredPage } from './exports/pages-to-print';

export const APP_ORIGIN = 'app://runway';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

// Mantine sets style attributes and injects its variables as a style element, hence 'unsafe-inline' for styles only.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const notFound: Page = {
  status: 404,
  headers: { 'content-type': 'text/plain', 'content-security-policy': CONTENT_SECURITY_POLICY },
  body: Buffer.from('Not found'),
};

/** The file behind an `app://` address; anything outside the folder, or of a kind we do not ship, is not found. */
export async function pageAt(address: string, folder: string): Promise<Page> {
  try {
    const { host, pathname } = new URL(address);
    const file = normalize(join(folder, decodeURIComponent(pathname)));
    const contentType = CONTENT_TYPES[extname(file)];
    if (host !== 'runway' || !file.startsWith(folder + sep) || contentType === undefined) return notFound;
    const headers = {
      'content-type': contentType,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    };
    const offered = offeredPage(pathname);
    return { status: 200, headers, body: offered === undefined ? await readFile(file) : Buffer.from(offered) };
  } catch {
    return notFound; // no such file, or an address whose escapes say nothing
  }
}

/** Before `ready`: makes app:// an origin of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** What Electron up to 24 has in the place of `protocol.handle`. */
interface BufferProtocol {
  registerBufferProtocol(
    scheme: string,
    handler: (
      request: { readonly url: string },
      respond: (response: { statusCode: number; headers: Readonly<Record<string, string>>; data: Buffer }) => void,
    ) => void,
  ): boolean;
}

const isOld = (candidate: unknown): candidate is BufferProtocol =>
  typeof candidate === 'object' && candidate !== null && !('handle' in candidate);

export function serveApp(session: Session, folder: string): void {
  const served: unknown = session.protocol;
  if (isOld(served)) {
    served.registerBufferProtocol('app', (request, respond) => {
      void pageAt(request.url, folder).then(({ status, headers, body }) =>
        respond({ statusCode: status, headers, data: body }),
      );
    });
    return;
  }
  session.protocol.handle('app', async (request) => {
    const { status, headers, body } = await pageAt(request.url, folder);
    return new Response(new Uint8Array(body), { status, headers });
  });
}
