import type { Log } from './log';

/** A log that is opened by the first line: most days nothing is worth one. */
export function openLogWhenNeeded(file: () => string): Log {
  let opened: Promise<Log> | undefined;
  const log = () => {
    opened ??= import('./log').then(({ openLog }) => openLog(file()));
    return opened;
  };
  const later = (write: (to: Log) => void) => void log().then(write, () => undefined);
  return {
    tell: (what, ...details) => later((to) => to.tell(what, ...details)),
    fault: (what, ...details) => later((to) => to.fault(what, ...details)),
    hide: (secret) => later((to) => to.hide(secret)),
  };
}

/** A fault that nobody foresaw is written down and the program goes on: alerts matter more than a clean end. */
export function writeFaultsDown(log: Log): void {
  process.on('uncaughtException', (error) => log.fault('uncaught exception', error));
  process.on('unhandledRejection', (reason) => log.fault('unhandled rejection', reason));
}
