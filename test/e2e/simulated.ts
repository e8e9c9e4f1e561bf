import { expect, type Page } from '@playwright/test';
import type { Answer } from '../../core/input-error';
import { epochMilliseconds } from '../../core/time';
import type { Bridge, CommandName, Commands } from '../../preload/contract';
import type { SimulatedAccount } from '../../simulator/account-in-a-box';
import type { ControlRequest } from '../../simulator/control-request';
import { type Simulator, startSimulator } from '../../simulator/simulator';

export interface Simulated extends Simulator {
  /** Posts to the control endpoint; throws with the simulator's reason where it refuses. */
  readonly command: (request: ControlRequest) => Promise<Record<string, unknown>>;
  /** The launch argument that puts the simulator in Alibaba Cloud's place. */
  readonly flag: string;
  readonly named: (name: string) => SimulatedAccount;
}

export async function startSimulated(): Promise<Simulated> {
  const simulator = await startSimulator({ clock: () => epochMilliseconds(Date.now()) });
  return {
    ...simulator,
    flag: `--simulator=${simulator.url}`,
    command: async (request) => {
      const answer = await fetch(simulator.control, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      const body = (await answer.json()) as Record<string, unknown>;
      if (body.ok !== true) throw new Error(`The simulator refused: ${JSON.stringify(body)}`);
      return body;
    },
    named: (name) => {
      const account = simulator.accounts.find((each) => each.name === name);
      if (account === undefined) throw new Error(`The simulator has no account called ${name}`);
      return account;
    },
  };
}

declare global {
  interface Window {
    readonly runway: Bridge;
  }
}

/** Sends a command as the page itself would. */
export const send = <N extends CommandName>(page: Page, name: N, input: Commands[N]): Promise<Answer> =>
  page.evaluate(({ command, value }) => window.runway.send(command as CommandName, value as never), {
    command: name as string,
    value: input as unknown,
  });

export type Typed = Pick<SimulatedAccount, 'name' | 'accessKeyId' | 'accessKeySecret'>;

/** Fills the form that is open as a person does, and has it tested. */
export async function typeAndConnect(page: Page, { name, accessKeyId, accessKeySecret }: Typed): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('AccessKey ID').fill(accessKeyId);
  await page.getByLabel('AccessKey secret').fill(accessKeySecret);
  await page.getByRole('button', { name: 'Test and connect' }).click();
}

/** Connects a simulated account by the same command as the form's, and waits for the answer. */
export async function connect(page: Page, account: SimulatedAccount, name = account.name): Promise<void> {
  const { kind, floor, accessKeyId, accessKeySecret } = account;
  const draft = { name, kind, floor, site: 'either', accessKeyId, accessKeySecret } as const;
  const answer = await send(page, 'account.connect', draft);
  if (!answer.ok) throw new Error(`${name} was not connected: ${answer.reason.text}`);
  // The sample accounts have the same names, and stand there until the page is drawn again.
  await expect(page.getByText('Sample data')).toHaveCount(0);
}
