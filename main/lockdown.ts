import { app, type Session, session, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol';

/** The windows have a session of their own, in memory: no cookies, no cache, and no way to any network. */
export const windowSession = (): Session => session.fromPartition('window', { cache: false });

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Calls between browsers pass neither the content policy nor the session's requests.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Electron's security checklist, items 11 to 15, for every window and session that will ever exist. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
  // Else Chromium fetches a dictionary from Google, whether or not anything is spelt.
  app.on('session-created', (created) => created.setSpellCheckerLanguages([]));
}

/** Refuses every permission and download, and every address but our own pages. */
export function lockSession(windows: Session): void {
  windows.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  windows.setPermissionCheckHandler(() => false);
  // What no request is made for, such as a connection that is opened ahead, ends at a proxy that is not there.
  void windows.setProxy({ proxyRules: 'socks5://127.0.0.1:1', proxyBypassRules: '<-loopback>' });
  windows.on('will-download', (event) => event.preventDefault());
  windows.webRequest.onBeforeRequest((details, answer) => {
    const ours = details.url.startsWith(`${APP_ORIGIN}/`) || details.url.startsWith('devtools://');
    answer({ cancel: !ours && !details.url.startsWith('data:') });
  });
}
