import { dirname } from 'node:path';
import electronLog from 'electron-log/node';
import { makePrivateFolder, PRIVATE_FILE } from './private-file';
import { openRedaction } from './redaction';

/** What happened, for whoever looks into a fault. Never a key: every line is redacted as a whole before it is written. */
export interface Log {
  readonly tell: (what: string, ...details: readonly unknown[]) => void;
  readonly fault: (what: string, ...details: readonly unknown[]) => void;
  /** From now on hides the text wherever it turns up; only its hash is remembered. */
  readonly hide: (secret: string) => void;
}

/** In bytes; one older file of this size is kept. */
const LARGEST_FILE = 1_048_576;

/** The variant without Electron: the other one would open a channel through which the window could write lines. */
export function openLog(file: string): Log {
  const { hide, redacted } = openRedaction();
  makePrivateFolder(dirname(file));
  const logger = electronLog.create({ logId: file });
  logger.transports.console.level = false;
  const { file: lines } = logger.transports;
  lines.resolvePathFn = () => file;
  lines.writeOptions = { flag: 'a', mode: PRIVATE_FILE, encoding: 'utf8' };
  lines.maxSize = LARGEST_FILE;
  lines.format = '{y}-{m}-{d}T{h}:{i}:{s}.{ms}{z} {level} {text}';
  lines.transforms.push(({ data }) => redacted(String(data)));
  return {
    tell: (what, ...details) => logger.info(what, ...details),
    fault: (what, ...details) => logger.error(what, ...details),
    hide,
  };
}
