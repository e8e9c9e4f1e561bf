import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { ControlRequest } from '../../simulator/control-request';
import { trayItems } from '../desktop/tray';
import { launchBesideSimulator } from './beside-simulator';
import { test } from './fixture';
import { folderIn, keyringItems, readingsOf, storedIn } from './kept';
import { type Typed, typeAndConnect } from './simulated';

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connect account' }).first().click();
  await expect(page.getByLabel('AccessKey ID')).toBeVisible();
}

async function connectByForm(page: Page, typed: Typed): Promise<void> {
  await openForm(page);
  await typeAndConnect(page, typed);
  await expect(page.getByText(`${typed.name} is connected`)).toBeVisible();
  // One of the sample accounts has the same name, and stands there until the page is drawn again.
  await expect(page.getByText('Sample data')).toHaveCount(0);
}

/** Every file that the program keeps, as one text. */
const filesIn = (configHome: string): string =>
  readdirSync(folderIn(configHome), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(folderIn(configHome), name), 'latin1'))
    .join('\n');

const NAME = 'Agency-Main-Shanghai';

test('a key connected by the form is in the keychain and in no file, and is read again after a restart', async ({
  desktopWith,
  launch,
  picture,
}) => {
  const desktop = await desktopWith({});
  const { simulated, program: first, page } = await launchBesideSimulator(launch, desktop);
  await expect(page.getByText('Sample data').first()).toBeVisible();
  const typed = simulated.named(NAME);
  await connectByForm(page, typed);
  await expect(page.getByText('Sample data')).toHaveCount(0);
  await picture('connected', desktop);

  const [account, ...others] = storedIn(first.configHome).accounts;
  expect([account?.name, account?.keyEnding, others]).toEqual([NAME, typed.accessKeyId.slice(-4), []]);
  expect(await keyringItems(desktop)).toEqual([String(account?.id), 'keychain-is-open'].sort());
  expect(filesIn(first.configHome)).not.toContain(typed.accessKeySecret);
  expect(filesIn(first.configHome)).not.toContain(typed.accessKeyId);
  await first.close();

  await simulated.command({ do: 'forget-requests' });
  await launch({ desktop, args: [simulated.flag, '--hidden'], configHome: first.configHome });
  await expect.poll(async () => (await readingsOf(simulated, NAME)).length).toBeGreaterThan(0);
  await expect
    .poll(async () => (await trayItems(desktop.bus).catch(() => []))[0]?.tooltip, { timeout: 20_000 })
    .toMatch(/^Agency-Main-Shanghai: [\d.–]+ days/);
  await simulated.close();
});

test('disconnecting the last account takes its key out of the keychain and brings the sample back', async ({
  desktopWith,
  launch,
}) => {
  const desktop = await desktopWith({});
  const { simulated, program, page } = await launchBesideSimulator(launch, desktop);
  await connectByForm(page, simulated.named(NAME));
  await page.getByRole('navigation').getByTitle(NAME, { exact: true }).click();
  await page.getByRole('button', { name: 'More for this account' }).click();
  await page.getByRole('menuitem', { name: 'Disconnect account' }).click();
  await page.getByLabel(`Type ${NAME} to confirm`).fill(NAME);
  await page.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await expect(page.getByText('Sample data').first()).toBeVisible();
  expect(await keyringItems(desktop)).toEqual(['keychain-is-open']);
  expect(storedIn(program.configHome).accounts).toEqual([]);
  await simulated.close();
});

interface Refused {
  readonly what: string;
  readonly typed: (typed: Typed) => Typed;
  readonly fault?: Extract<ControlRequest, { readonly do: 'fault' }>['fault'];
  readonly field: string;
  readonly says: RegExp;
}

const refused: readonly Refused[] = [
  {
    what: 'a secret of another key',
    typed: (typed) => ({ ...typed, accessKeySecret: 'x'.repeat(30) }),
    field: 'AccessKey secret',
    says: /The secret does not belong to this AccessKey ID\. Copy the secret again, or make a new key/,
  },
  {
    what: 'a key that Alibaba Cloud does not know',
    typed: (typed) => ({ ...typed, accessKeyId: 'LTAI5tDoesNotExistAtAll1' }),
    field: 'AccessKey ID',
    says: /Alibaba Cloud does not know this AccessKey ID\. Copy the ID again/,
  },
  {
    what: 'a key with a space in it',
    typed: (typed) => ({ ...typed, accessKeyId: `${typed.accessKeyId.slice(0, 8)} ${typed.accessKeyId.slice(8)}` }),
    field: 'AccessKey ID',
    says: /letters and digits only, without spaces\. Copy it again/,
  },
  {
    what: 'a name that another account has',
    typed: (typed) => ({ ...typed, name: `  ${NAME.toUpperCase()} ` }),
    field: 'Name',
    says: /is already used\. Choose another name/,
  },
  {
    what: 'a key of neither site',
    typed: (typed) => typed,
    fault: { mode: 'not-applicable' },
    field: 'Alibaba Cloud site',
    says: /neither the China nor the international site\. Check that the key/,
  },
  {
    what: 'a key without the right to see the balance',
    typed: (typed) => typed,
    fault: { mode: 'no-permission' },
    field: 'AccessKey ID',
    says: /is not allowed to see the balance.*RAM console, give the key’s user the policy/,
  },
  {
    what: 'a key that is switched off',
    typed: (typed) => typed,
    fault: { mode: 'inactive-key' },
    field: 'AccessKey ID',
    says: /This AccessKey is switched off\. Switch it on in RAM, or replace the key\./,
  },
];

const OTHER = 'Lumen-AI-POC-Tokyo';

test('what cannot be used is said on its field with what to do, and nothing is kept of it', async ({
  desktopWith,
  launch,
  picture,
}) => {
  const desktop = await desktopWith({});
  const { simulated, program, page } = await launchBesideSimulator(launch, desktop);
  await connectByForm(page, simulated.named(NAME));
  const before = { keyring: await keyringItems(desktop), accounts: storedIn(program.configHome).accounts };

  for (const { what, typed, fault, field, says } of refused) {
    await test.step(what, async () => {
      if (fault !== undefined) await simulated.command({ do: 'fault', fault, account: OTHER });
      await page.getByRole('button', { name: 'Overview' }).first().click();
      await openForm(page);
      await typeAndConnect(page, typed(simulated.named(OTHER)));
      const input = page
        .getByRole('textbox', { name: field })
        .or(page.getByLabel(field, { exact: true }))
        .first();
      await expect(input).toHaveAccessibleDescription(says);
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      await simulated.command({ do: 'clear-faults' });
      const { accounts } = storedIn(program.configHome);
      expect({ keyring: await keyringItems(desktop), accounts }).toEqual(before);
    });
  }
  await picture('key-refused', desktop);
  await simulated.close();
});
