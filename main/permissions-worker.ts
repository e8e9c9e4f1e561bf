import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import {
  isTimed,
  type PermissionsRead,
  type PermissionsShown,
  partsOfShown,
  permissionsByParts,
} from '../core/permissions/permissions-shown';
import { identitiesOf, readIdentities } from '../core/permissions/read-identities';
import type { Instant } from '../core/time';
import type { PermissionsBeginning, PermissionsReply } from './permission-work';

/** How often it says how far it is; the rest is for the one list at the end. */
const SAID = 50;

/** An account may have thousands of users, roles and policies: they are read and judged here, and hold up nothing. */
function serve(port: MessagePort, { from, account, at }: PermissionsBeginning): void {
  const reply = (answer: PermissionsReply) => port.postMessage(answer);
  const read = 'text' in from ? readIdentities(from.text) : identitiesOf(from.answers);
  if (!read.ok) {
    reply({ ok: false, reason: read.reason });
    port.close();
    return;
  }
  const { identities } = read;
  const known: PermissionsRead = { identities, at, ...(account === undefined ? {} : { account }) };
  const of = partsOfShown(identities);
  const every = Math.max(1, Math.floor(of / SAID));

  function worked(now: Instant): PermissionsShown {
    const parts = permissionsByParts(known, now);
    for (let done = 1; ; done += 1) {
      const part = parts.next();
      if (part.done) return part.value;
      if (done % every === 0) reply({ done: done / of });
    }
  }

  const timed = isTimed(identities);
  reply({ ok: true, shown: worked(at), timed });
  if (!timed) {
    port.close();
    return;
  }
  port.on('message', (now: Instant) => reply({ ok: true, shown: worked(now), timed }));
}

if (parentPort) serve(parentPort, workerData as PermissionsBeginning);
