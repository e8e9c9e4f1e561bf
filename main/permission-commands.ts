import type { Failure } from '../core/failure';
import { inputErrorOf } from '../core/failure-input';
import type { Answer, InputError } from '../core/input-error';
import { readIdentities } from '../core/permissions/read-identities';
import { templateOf } from '../core/permissions/templates';
import type { RecordEntry } from '../core/record/entry';
import { accountOf, withPermissions } from '../core/state';
import type { Instant } from '../core/time';
import type { Commands } from '../preload/contract';
import { type CommandHandlers, done } from './commands';
import { applyTemplate } from './permission-apply';
import { openKeyCheck } from './permission-key-check';
import { planPermissions, readPermissions } from './permission-reading';
import type { Store } from './store';
import type { Vault } from './vault';
import type { Works } from './work';

interface PermissionCommandWorld {
  readonly store: Store;
  readonly vault: Pick<Vault, 'readRam' | 'askRamWith'>;
  readonly writeDown: (entries: readonly RecordEntry[]) => Promise<unknown>;
  readonly hide: (secret: string) => void;
  readonly works: Works;
  readonly now: () => Instant;
}

type PermissionCommandName = Extract<keyof Commands, `permissions.${string}`>;

const refused = (text: InputError['text']): Answer => ({ ok: false, reason: { text } });

function notRead(failure: Failure, mayNot: InputError['text'] = 'input.permissions.no-permission'): Answer {
  if (failure.kind !== 'no-permission') return { ok: false, reason: inputErrorOf(failure) };
  const { action = 'ram:ListUsers' } = failure;
  return { ok: false, reason: { text: mayNot, values: { action } } };
}

/** What is wrong is answered, and leaves what was known before as it was. */
export function permissionCommands(world: PermissionCommandWorld): Pick<CommandHandlers, PermissionCommandName> {
  const { store, vault, works, now } = world;
  const { check: checkKey } = openKeyCheck({ store, vault, now });

  async function read({ account: id }: Commands['permissions.read']): Promise<Answer> {
    const known = accountOf(store.state(), id)?.account;
    if (known === undefined) return refused('input.permissions.no-account');
    const { site, name } = known;
    const plan = await planPermissions((action, parameters) => vault.readRam({ id, site }, action, parameters));
    if (!plan.ok) return notRead(plan.failure);
    const { steps } = plan.value;
    const work = await works.run('work.permissions', { account: name }, steps.length, (progress) =>
      readPermissions(plan.value, progress),
    );
    if (work.kind !== 'done') return refused(work.kind === 'busy' ? 'input.work.busy' : 'input.permissions.stopped');
    if (!work.value.ok) return notRead(work.value.failure);
    const { value: identities } = work.value;
    store.commit((state) => withPermissions(state, { identities, account: id, at: now() }));
    void checkKey(id);
    return done;
  }

  async function apply(asked: Commands['permissions.apply']): Promise<Answer> {
    const { account: id, template, parameters, accessKeyId, accessKeySecret } = asked;
    const known = accountOf(store.state(), id)?.account;
    if (known === undefined) return refused('input.permissions.no-account');
    const made = templateOf(template, parameters);
    if (!made.ok) return made;
    const ref = { id, site: known.site };
    world.hide(accessKeySecret);
    const key = { accessKeyId, accessKeySecret };
    const applied = await applyTemplate((action, values) => vault.askRamWith(key, ref, action, values), made.template);
    if (!applied.ok) return notRead(applied.failure, 'input.permissions.may-not-write');
    const values = { policy: made.template.policyName, outcome: applied.value };
    await world.writeDown([{ at: now(), what: 'setting', account: id, values }]);
    return done;
  }

  return {
    'permissions.apply': apply,
    'permissions.review': ({ text }) => {
      const read = readIdentities(text);
      if (!read.ok) return read;
      store.commit((state) => withPermissions(state, { identities: read.identities, at: now() }));
      return done;
    },
    'permissions.read': read,
    'permissions.clear': () => {
      store.commit((state) => withPermissions(state, undefined));
      return done;
    },
  };
}
