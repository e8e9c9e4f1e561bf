import { type Instant, instantOf, isoOf } from '../../core/time';
import { type Attachment, attachedTo, type Directory, groupsOfUser } from './directory';
import { type Asked, type Facts, type Ruling, ruling } from './evaluator';
import { systemDocuments } from './system-documents';

/** `root` is bound by no policy. */
export type Principal = { readonly kind: 'root' } | { readonly kind: 'user' | 'role'; readonly name: string };

export function documentOf({ policies }: Directory, { type, policy }: Attachment): string | undefined {
  if (type === 'System') return systemDocuments.get(policy);
  const custom = policies.find(({ name }) => name === policy);
  return custom?.versions.find(({ id }) => id === custom.defaultVersion)?.document;
}

/** Own policies and those of all groups: what the default versions say at this moment. */
function documentsFor(directory: Directory, kind: 'user' | 'role', name: string): readonly string[] {
  const groups = kind === 'user' ? groupsOfUser(directory, name) : [];
  const attached = [
    ...attachedTo(directory, kind, name),
    ...groups.flatMap((group) => attachedTo(directory, 'group', group.name)),
  ];
  return attached.flatMap((each) => documentOf(directory, each) ?? []);
}

const factsAt = (now: Instant): Facts =>
  new Map([
    ['acs:currenttime', isoOf(now)],
    ['acs:sourceip', '127.0.0.1'],
    ['acs:securetransport', 'true'],
    ['acs:mfapresent', 'false'],
  ]);

export const momentIn = (text: string): number => instantOf(text) ?? Number.NaN;

export function rulingFor(directory: Directory, principal: Principal, asked: Asked, now: Instant): Ruling {
  if (principal.kind === 'root') return 'allowed';
  return ruling(documentsFor(directory, principal.kind, principal.name), asked, factsAt(now), momentIn);
}

/** All of the resources must be allowed; the first ruling that is not tells why. */
export function rulingOnAll(
  directory: Directory,
  principal: Principal,
  action: string,
  resources: readonly string[],
  now: Instant,
): Ruling {
  const rulings = resources.map((resource) => rulingFor(directory, principal, { action, resource }, now));
  return rulings.find((each) => each !== 'allowed') ?? 'allowed';
}
