import type { AccountId } from '../core/account';
import type { Failure } from '../core/failure';
import { inputErrorOf } from '../core/failure-input';
import type { Answer, InputError } from '../core/input-error';
import { templateOf } from '../core/permissions/templates';
import type { RecordEntry } from '../core/record/entry';
import { accountOf } from '../core/state';
import type { TextKey } from '../core/texts/catalogue';
import type { TextValues } from '../core/texts/translator';
import type { Instant } from '../core/time';
import type { Commands } from '../preload/contract';
import { type CommandHandlers, done } from './commands';
import type { FreezeDesk } from './freeze-desk';
import type { AskRam } from './freeze-facts';
import { ownerRefusal } from './freeze-owner';
import { applyTemplate } from './permission-apply';
import { openPermissionDesk } from './permission-desk';
import { planPermissions, readPermissions } from './permission-reading';
import type { PermissionsBeginning } from './permission-work';
import type { Store } from './store';
import type { Vault } from './vault';
import type { Progress, Works } from './work';

interface PermissionCommandWorld {
  readonly store: Store;
  readonly vault: Pick<Vault, 'readRam' | 'askRamWith'>;
  readonly writeDown: (entries: readonly RecordEntry[]) => Promise<unknown>;
  readonly hide: (secret: string) => void;
  readonly ownerOf: FreezeDesk['ownerOf'];
  readonly works: Works;
  /** Looks at what the account's own key may do, as it may be asked now. */
  readonly checkKey: (id: AccountId) => Promise<void>;
  readonly now: () => Instant;
  readonly builtWorker?: string;
}

type PermissionCommandName = Extract<keyof Commands, `permissions.${string}`>;

/** Steps that judging counts as, beside one for each question to RAM. */
const JUDGING = 50;

const refused = (text: InputError['text']): Answer => ({ ok: false, reason: { text } });

function notRead(failure: Failure, mayNot: InputError['text'] = 'input.permissions.no-permission'): Answer {
  if (failure.kind !== 'no-permission') return { ok: false, reason: inputErrorOf(failure) };
  const { action = 'ram:ListUsers' } = failure;
  return { ok: false, reason: { text: mayNot, values: { action } } };
}

/** What is wrong is answered, and leaves what was known before as it was. */
export function permissionCommands(world: PermissionCommandWorld): Pick<CommandHandlers, PermissionCommandName> {
  const { store, vault, works, checkKey, now, builtWorker } = world;
  const desk = openPermissionDesk({ store, now, builtWorker });

  const run = (what: TextKey, values: TextValues, of: number, act: (progress: Progress) => Promise<Answer>) =>
    works.run(what, values, of, act).then((work): Answer => {
      if (work.kind === 'done') return work.value;
      return refused(work.kind === 'busy' ? 'input.work.busy' : 'input.permissions.stopped');
    });

  /** The second part of a work that has `before` steps in its first. */
  async function judge(beginning: PermissionsBeginning, progress: Progress, before: number): Promise<Answer> {
    const judged = await desk.judge(beginning, {
      part: (done) => progress.done(before + Math.floor(done * JUDGING)),
      onCancel: progress.onCancel,
    });
    return judged.ok ? done : judged;
  }

  async function read({ account: id }: Commands['permissions.read']): Promise<Answer> {
    const known = accountOf(store.state(), id)?.account;
    if (known === undefined) return refused('input.permissions.no-account');
    const { site, name } = known;
    const plan = await planPermissions((action, parameters) => vault.readRam({ id, site }, action, parameters));
    if (!plan.ok) return notRead(plan.failure);
    const { length: steps } = plan.value.steps;
    return run('work.permissions', { account: name }, steps + JUDGING, async (progress) => {
      const answers = await readPermissions(plan.value, progress);
      if (!answers.ok) return notRead(answers.failure);
      void checkKey(id);
      if (progress.isCancelled()) return refused('input.permissions.stopped');
      const judged = await judge({ from: { answers: answers.value }, account: id, at: now() }, progress, steps);
      return judged.ok ? judged : notRead({ kind: 'unreadable', field: 'Users' });
    });
  }

  async function apply(asked: Commands['permissions.apply']): Promise<Answer> {
    const { account: id, template, parameters, sure } = asked;
    const key = { accessKeyId: asked.accessKeyId.trim(), accessKeySecret: asked.accessKeySecret.trim() };
    const known = accountOf(store.state(), id)?.account;
    if (known === undefined) return refused('input.permissions.no-account');
    const made = templateOf(template, parameters);
    if (!made.ok) return made;
    world.hide(key.accessKeySecret);
    const ask: AskRam = (action, values = {}) => vault.askRamWith(key, { id, site: known.site }, action, values);
    const caller = await ask('GetCallerIdentity');
    if (!caller.ok) return notRead(caller.failure);
    const owner = await world.ownerOf(id, async () => caller);
    if (owner.verdict === 'other' || (owner.verdict === 'unchecked' && sure !== true)) return ownerRefusal(owner);
    const applied = await applyTemplate(ask, made.template);
    if (!applied.ok) return notRead(applied.failure, 'input.permissions.may-not-write');
    const values = { policy: made.template.policyName, outcome: applied.value };
    await world.writeDown([{ at: now(), what: 'setting', account: id, values }]);
    return done;
  }

  return {
    'permissions.apply': apply,
    'permissions.review': ({ text }) =>
      run('work.permissions.pasted', {}, JUDGING, (progress) => judge({ from: { text }, at: now() }, progress, 0)),
    'permissions.read': read,
    'permissions.clear': () => {
      desk.clear();
      return done;
    },
  };
}
