import { describe, expect, it } from 'vitest';
import { launchOptionsOf } from '../../main/launch-options';

const released = () => false;
const forTests = () => true;

describe('the command line', () => {
  it.each([
    '--simulator=http://127.0.0.1:8080',
    '--slack=http://127.0.0.1:8080',
    '--remote-debugging-port=9333',
    '--remote-debugging-pipe',
    '--log-net-log=/tmp/net.json',
    '--ssl-key-log-file=/tmp/keys',
    '--ignore-certificate-errors',
    '--ignore-certificate-errors-spki-list=x',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--disable-web-security',
    '--load-extension=/tmp/x',
    '--renderer-cmd-prefix=gdb',
  ])('of a released program refuses %s and names it', (flag) => {
    expect(() => launchOptionsOf(['--hidden', flag], released)).toThrow(flag.split('=', 1)[0]);
    expect(() => launchOptionsOf([flag], forTests)).not.toThrow();
  });

  it('of a released program takes what its users need', () => {
    const args = ['--hidden', '--print-table', '--screenshot=runway.png', '--proxy-server=http://proxy:3128'];
    expect(launchOptionsOf(args, released)).toEqual({
      mode: 'window',
      hidden: true,
      printTable: true,
      screenshot: 'runway.png',
    });
    expect(launchOptionsOf(['--report-json'], released).mode).toBe('report-json');
  });

  it('takes a simulator on this computer only', () => {
    for (const url of ['http://10.0.0.1:80', 'http://127.0.0.1.evil.example:80', 'https://127.0.0.1:80', 'x']) {
      expect(() => launchOptionsOf([`--simulator=${url}`], forTests)).toThrow(/on this computer only/);
    }
  });
});
