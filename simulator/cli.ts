import { parseArgs } from 'node:util';
import { epochMilliseconds } from '../core/time';
import { type Simulator, startSimulator } from './simulator';

const USAGE = 'npm run simulator -- [--port 0-65535, 0 for any free one] [--seed a whole number]';

class UsageError extends Error {}

function wholeNumber(name: string, text: string | undefined, largest: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,10}$/.test(text) && Number(text) <= largest) return Number(text);
  throw new UsageError(`--${name} must be a whole number from 0 to ${largest}, not "${text}".`);
}

function argumentsOf(argv: readonly string[]): { readonly port: number; readonly seed?: number } {
  let values: { port?: string | undefined; seed?: string | undefined };
  try {
    ({ values } = parseArgs({ args: [...argv], options: { port: { type: 'string' }, seed: { type: 'string' } } }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const seed = wholeNumber('seed', values.seed, 4_294_967_295);
  return { port: wholeNumber('port', values.port, 65_535) ?? 0, ...(seed === undefined ? {} : { seed }) };
}

function firstLine({ url, control, accounts }: Simulator): string {
  return JSON.stringify({
    url,
    control,
    accounts: accounts.map(({ name, accessKeyId, accessKeySecret, currency, kind }) => ({
      name,
      accessKeyId,
      accessKeySecret,
      currency,
      kind,
    })),
  });
}

async function run(argv: readonly string[]): Promise<void> {
  const simulator = await startSimulator({ ...argumentsOf(argv), clock: () => epochMilliseconds(Date.now()) });
  console.log(firstLine(simulator));
  const stop = (): void => void simulator.close();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  const inUse = message.includes('EADDRINUSE')
    ? ' Another program has this port: leave --port out to get a free one.'
    : '';
  console.error(`The simulator did not start: ${message}${inUse}\nUsage: ${USAGE}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
