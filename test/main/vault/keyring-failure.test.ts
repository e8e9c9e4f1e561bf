import { expect, test } from 'vitest';
import { keyringTroubleOf } from '../../../main/vault/keyring-failure';

test.each([
  ['The name org.freedesktop.secrets was not provided by any .service files', 'absent', true],
  ['Unknown or unsupported transport “disabled” for address “disabled:”', 'absent', true],
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'absent', true],
  ['Could not connect: No such file or directory', 'absent', true],
  ['The name :1.0 was not provided by any .service files', 'crashed', true],
  ['The session wrapping the secret does not exist', 'crashed', true],
  ['The connection is closed', 'crashed', true],
  ['Cannot create an item in a locked collection', 'locked', false],
  ['User canceled the operation.', 'cancelled', false],
  ['The prompt was dismissed', 'cancelled', false],
  ['Timeout was reached', 'slow', false],
  ['Something never heard of', 'crashed', true],
])('“%s” means that the keychain is %s', (message, state, needsNewProcess) => {
  expect(keyringTroubleOf(new Error(message))).toEqual({ state, needsNewProcess });
});
