import { ledgerImportTexts } from './ledger-import';
import type { Texts } from './text';

/** The ledger's page, what is exported of it, and work that takes a while. */
export const windowLedgerTexts = {
  ...ledgerImportTexts,
  'input.export.unwritable': {
    en: 'The file could not be written there. Choose a folder that you may write to; nothing was changed.',
    'zh-CN': '无法写入该位置。请选择有写入权限的文件夹；未做任何更改。',
  },
} satisfies Texts;
