import { Button, Checkbox, TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { FreezeShown } from '../../core/freeze/freeze-shown';
import { ask, useCommand } from '../ui/commands';
import { Refusal, useDraft } from '../ui/form';
import { useSnapshot, useText } from '../ui/snapshot-context';

type Doing = 'rehearse' | 'prepare' | 'start' | 'continue' | 'thaw';

const EMPTY = { accessKeyId: '', accessKeySecret: '', keep: false, by: '', word: '', sure: false };

/** The freezer's key stays in these fields until something was changed with it. */
function useFreezeDraft({ account }: FreezeShown) {
  const doing = useRef<Doing>('rehearse');
  const draft = useDraft({ ...EMPTY }, [], async ({ by, word, sure, ...key }) => {
    const what = doing.current;
    const ofAccount = { account, key };
    const changing = { ...ofAccount, ...(sure ? { sure } : {}) };
    const reason = await (what === 'rehearse'
      ? ask('freeze.rehearse', ofAccount)
      : what === 'continue'
        ? ask('freeze.continue', changing)
        : what === 'start'
          ? ask('freeze.start', { ...changing, by, word })
          : ask(`freeze.${what}`, { ...changing, by }));
    if (reason === undefined && what !== 'rehearse') draft.form.setValues({ ...EMPTY, by });
    return reason;
  });
  const will = (what: Doing) => () => {
    doing.current = what;
  };
  return { ...draft, will };
}

type FreezeDraft = ReturnType<typeof useFreezeDraft>;

function KeyFields({ draft, shown, isSample }: FieldsProps) {
  const text = useText();
  const send = useCommand();
  const { form } = draft;
  return (
    <fieldset disabled={draft.sending}>
      <legend>{text('freeze.key')}</legend>
      <p className="soft small">{text('freeze.key.text')}</p>
      {shown.keyIsKept && (
        <p>
          {text('freeze.key.kept')}{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => send('freeze.forget-key', { account: shown.account })}
          >
            {text('freeze.key.forget')}
          </Button>
        </p>
      )}
      <div className="fields">
        <TextInput
          label={text('freeze.key.id')}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('accessKeyId')}
        />
        <TextInput
          type="password"
          label={text('freeze.key.secret')}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('accessKeySecret')}
        />
      </div>
      {!isSample && <Checkbox label={text('freeze.key.keep')} {...form.getInputProps('keep', { type: 'checkbox' })} />}
    </fieldset>
  );
}

interface FieldsProps {
  readonly draft: FreezeDraft;
  readonly shown: FreezeShown;
  readonly isSample: boolean;
}

/** Where Alibaba Cloud could not say whose the key is, a person says it. */
function Owner({ draft: { form, sending }, shown: { owner } }: Omit<FieldsProps, 'isSample'>) {
  const text = useText();
  if (owner?.verdict !== 'unchecked') return null;
  const known = [
    owner.uid && text('freeze.owner.key', { uid: owner.uid }),
    owner.own && text('freeze.owner.own', { uid: owner.own }),
    owner.billed && text('freeze.owner.billed', { uid: owner.billed }),
  ];
  return (
    <fieldset disabled={sending}>
      <p className="tone tone-watch">{[text('freeze.owner.unchecked'), ...known.filter(Boolean)].join(' ')}</p>
      <Checkbox label={text('freeze.owner.sure')} {...form.getInputProps('sure', { type: 'checkbox' })} />
    </fieldset>
  );
}

function Buttons({ draft: { will, sending }, shown }: Omit<FieldsProps, 'isSample'>) {
  const text = useText();
  const { isFrozen, isHalfDone, wouldPrepare, standing, identities } = shown;
  const isWaiting = sending || shown.isBusy;
  const button = (what: Doing, label: string, looks: object = { variant: 'default' }) => (
    <Button type="submit" disabled={isWaiting} onClick={will(what)} {...looks}>
      {label}
    </Button>
  );
  const canRetry = isFrozen && identities.some(({ because }) => because?.kind === 'failed');
  const isCovering = standing?.policy === 'ready';
  return (
    <div className="form-end">
      {button('rehearse', text('freeze.rehearse'))}
      {wouldPrepare.length > 0 && button('prepare', text(isCovering ? 'freeze.prepare.rest' : 'freeze.prepare'))}
      {isHalfDone && button('continue', text('freeze.continue'))}
      {!isHalfDone && canRetry && button('continue', text('freeze.again'))}
      {(isFrozen || isHalfDone) &&
        button('thaw', text(isHalfDone ? 'freeze.undo' : 'freeze.thaw'), { color: 'runway' })}
      {!isFrozen && !isHalfDone && button('start', text('freeze.start'), { color: 'red.9' })}
    </div>
  );
}

/** The key of that moment, the person's name, and the word that confirms. */
export function FreezeForm({ shown, isSample }: Omit<FieldsProps, 'draft'>) {
  const text = useText();
  const { accounts } = useSnapshot();
  const draft = useFreezeDraft(shown);
  const name = accounts.find(({ id }) => id === shown.account)?.name ?? '';
  const { form, refusal, sending, submit } = draft;
  const canStart = !shown.isFrozen && !shown.isHalfDone;
  return (
    <section className="card" aria-label={text('freeze.title')}>
      <form className="stack" onSubmit={submit}>
        <Refusal says={refusal} />
        <KeyFields draft={draft} shown={shown} isSample={isSample} />
        <div className="fields">
          <TextInput
            label={text('freeze.by')}
            description={text('freeze.by.text')}
            disabled={sending}
            {...form.getInputProps('by')}
          />
          {canStart && (
            <TextInput
              label={text('freeze.word')}
              description={text('freeze.word.text', { account: name })}
              autoComplete="off"
              spellCheck={false}
              disabled={sending}
              {...form.getInputProps('word')}
            />
          )}
        </div>
        <Owner draft={draft} shown={shown} />
        <Buttons draft={draft} shown={shown} />
      </form>
    </section>
  );
}
