/** How the program was started. Flags that it does not know are left to Chromium. */
export interface LaunchOptions {
  /** `window` is the usual program; the others print, or save a picture, and end. */
  readonly mode: 'window' | 'report' | 'report-json';
  readonly screenshot?: string;
  /** Prints the runway table on standard output whenever a reading arrives. */
  readonly printTable: boolean;
  /** A simulator on loopback takes Alibaba Cloud's place: its address. */
  readonly simulatorUrl?: string;
  /** A server on loopback takes Slack's place: its address. */
  readonly slackUrl?: string;
  /** Started at login: stay in the tray. */
  readonly hidden: boolean;
}

const LOOPBACK = /^http:\/\/127\.0\.0\.1:\d{1,5}\/?$/;

function valueAfter(args: readonly string[], name: string): string | undefined {
  const flag = args.find((arg) => arg.startsWith(`--${name}=`));
  return flag?.slice(name.length + 3);
}

function loopbackAfter(args: readonly string[], name: string): string | undefined {
  const url = valueAfter(args, name);
  if (url === undefined || LOOPBACK.test(url)) return url;
  throw new RangeError(`--${name} takes an address on this computer only, such as http://127.0.0.1:8080`);
}

/** With these anybody who starts the program could listen in, or put a stranger in the place of those it talks to. */
const FOR_TESTS_ONLY =
  /^--(?:simulator|slack|remote-debugging-[a-z]+|log-net-log|ssl-key-log-file|ignore-certificate-errors[a-z-]*|host-resolver-rules|host-rules|disable-web-security|load-extension|[a-z]+-cmd-prefix)(?:=|$)/;

/** Throws a `RangeError` that says what is wrong with the command line. `isForTests` is asked only where it matters. */
export function launchOptionsOf(args: readonly string[], isForTests: () => boolean): LaunchOptions {
  const forTests = args.find((arg) => FOR_TESTS_ONLY.test(arg));
  if (forTests !== undefined && !isForTests()) {
    throw new RangeError(`${forTests.split('=', 1)[0]} is not taken by a released program`);
  }
  const simulatorUrl = loopbackAfter(args, 'simulator');
  const slackUrl = loopbackAfter(args, 'slack');
  const screenshot = valueAfter(args, 'screenshot');
  if (screenshot === '') throw new RangeError('--screenshot takes a file name, such as --screenshot=runway.png');
  return {
    mode: args.includes('--report-json') ? 'report-json' : args.includes('--report') ? 'report' : 'window',
    printTable: args.includes('--print-table'),
    hidden: args.includes('--hidden'),
    ...(simulatorUrl === undefined ? {} : { simulatorUrl }),
    ...(slackUrl === undefined ? {} : { slackUrl }),
    ...(screenshot === undefined ? {} : { screenshot }),
  };
}
