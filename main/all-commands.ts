import { clipboard } from 'electron';
import type { Page } from '../core/page';
import type { SlackWebhook } from '../core/slack-webhook';
import { alertCommands } from './alert-commands';
import type { AlertDesk } from './alert-desk';
import type { Calendar } from './calendar';
import { calendarCommands } from './calendar-commands';
import { now } from './clock';
import { commandHandlers } from './command-handlers';
import type { CommandHandlers } from './commands';
import { saveFile } from './exports/save-file';
import { freezeCommands } from './freeze-commands';
import type { LedgerDesk } from './ledger';
import { permissionCommands } from './permission-commands';
import type { KeyCheck } from './permission-key-check';
import { profileCommands } from './profile-commands';
import type { Program } from './program';
import { signOffCommands } from './sign-off-commands';
import { greetSlack } from './slack-channel';
import { slackCommands } from './slack-commands';
import type { SpendDesk } from './spend';
import type { Surfaces } from './surfaces';
import { planCommands } from './top-up-commands';
import { deskCommands } from './top-up-desk-commands';
import { exportCommands } from './top-up-export';

export interface AllCommandsWorld {
  readonly program: Program;
  readonly surfaces: Surfaces;
  readonly desk: AlertDesk;
  readonly calendar: Calendar;
  readonly ledger: LedgerDesk;
  readonly spend: SpendDesk;
  readonly checkKey: KeyCheck['check'];
  readonly openPage: (page: Page) => void;
  /** Puts changed settings into force outside the state: start at login, the theme. */
  readonly apply: () => void;
}

/** What the window can ask for, from the file of each subject. */
export function allCommands(world: AllCommandsWorld): CommandHandlers {
  const { program, surfaces, desk, calendar, ledger, spend, checkKey, openPage, apply } = world;
  const { store, accounts, reader, vault, hide, save, snapshot, topUps, record } = program;
  const { askAgain } = vault;
  const greet = (webhook: SlackWebhook) => greetSlack(webhook, vault, snapshot());
  return {
    ...commandHandlers({ store, accounts, reader, surfaces, openPage, askAgain, save, apply }),
    ...alertCommands({ store, desk, save, now }),
    ...profileCommands({ store, desk, save, now }),
    ...slackCommands({ store, vault, hide, greet, desk, save, now }),
    ...deskCommands({ store, desk: topUps, openPage, now }),
    ...planCommands({ store, desk: topUps, readSoon: ({ account }) => void reader.refresh(account), now }),
    ...signOffCommands({ store, desk: topUps, vault, now }),
    ...exportCommands({ store, desk: topUps, now }),
    ...ledger.commands,
    ...spend.commands,
    ...freezeCommands(program.freezes, now),
    ...permissionCommands({
      store,
      vault,
      hide,
      ownerOf: program.freezes.ownerOf,
      works: ledger.works,
      checkKey,
      writeDown: record.append,
      now,
    }),
    ...calendarCommands({
      store,
      ...calendar,
      saveFile,
      copy: clipboard.writeText,
      save,
      writeDown: record.append,
      now,
    }),
  };
}
