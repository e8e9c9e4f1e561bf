import { isAbsolute } from 'node:path';
import { ipcMain } from 'electron';
import { z } from 'zod';
import type { Answer } from '../core/input-error';
import type { Instant } from '../core/time';
import { BILL_DROPPED_CHANNEL } from '../preload/contract';
import type { Bills } from './bills';
import type { SenderCheck } from './commands';
import { chooseFile } from './ledger';
import { type SpendHandlers, spendCommands } from './spend-commands';
import { spendFiles } from './spend-files';
import { showSpend } from './spend-on-show';
import { openSpendReading } from './spend-reading';
import type { Store } from './store';
import type { Vault } from './vault';
import { openWhoOrdered, type WhoOrderedWorld } from './who-ordered';
import type { Works } from './work';

export interface SpendWorld {
  readonly store: Store;
  readonly vault: Pick<Vault, 'readBillPage' | 'readSplitPage' | 'readProductAmounts'> & WhoOrderedWorld['vault'];
  readonly bills: Bills;
  readonly works: Works;
  readonly isShown: () => boolean;
  readonly now: () => Instant;
}

export interface SpendDesk {
  readonly look: () => void;
  readonly commands: SpendHandlers;
  /** Hears of files that are dropped on the page. */
  readonly listen: (isOurs: SenderCheck) => void;
}

/** A view is added up again at most so often while bills come in. */
const AGAIN_AFTER = 500;

const droppedSchema = z.string().max(4_096).refine(isAbsolute);
const notUnderstood: Answer = { ok: false, reason: { text: 'input.not-understood' } };

export function openSpendDesk({ store, vault, bills, works, isShown, now }: SpendWorld): SpendDesk {
  let planned = false;
  const soon = () => {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      onShow.changed();
    }, AGAIN_AFTER);
  };
  const reading = openSpendReading({ store, vault, bills, works, onRead: soon, now });
  const onShow = showSpend({ store, bills, reading, isShown, now });
  const whoOrdered = openWhoOrdered({ store, vault, works, now });
  const files = spendFiles({ store, bills, works, note: onShow.note, changed: onShow.changed, now });
  return {
    look: onShow.look,
    commands: spendCommands({ store, bills, onShow, files, whoOrdered, chooseFile, now }),
    listen: (isOurs) => {
      ipcMain.handle(BILL_DROPPED_CHANNEL, (event, path: unknown): Answer | Promise<Answer> => {
        const parsed = droppedSchema.safeParse(path);
        return isOurs(event) && parsed.success ? files.takeIn(parsed.data) : notUnderstood;
      });
    },
  };
}
