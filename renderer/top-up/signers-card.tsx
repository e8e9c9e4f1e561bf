import { TextInput } from '@mantine/core';
import type { Commands } from '../../preload/contract';
import { ask, useToast } from '../ui/commands';
import { DraftForm } from '../ui/draft-form';
import { useDraft } from '../ui/form';
import { FormModal } from '../ui/form-modal';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { AgreedFields, PinForm } from './pin-form';

interface DoneProps {
  readonly onDone: () => void;
}

const ADDED = { name: '', pin: '', again: '' };

/** Behind the first, somebody who can sign off already agrees. */
function AddForm({ onDone }: DoneProps) {
  const { signers } = useSnapshot().topUps.settings;
  const text = useText();
  const toast = useToast();
  const [first] = signers;
  const fields = first === undefined ? ADDED : { ...ADDED, agreedBy: first, agreedPin: '' };
  const needed = ['name', 'pin', 'again', 'agreedPin'].filter((name) => name in fields);
  const draft = useDraft<Commands['signer.add'] & Record<string, unknown>>(fields, needed, async (values) => {
    const reason = await ask('signer.add', values);
    if (reason === undefined) {
      toast(text('signers.added', { name: values.name.trim() }));
      onDone();
    }
    return reason;
  });
  const secret = { type: 'password', inputMode: 'numeric', autoComplete: 'off' } as const;
  return (
    <DraftForm draft={draft} does={text('signers.add.do')} onCancel={onDone}>
      <TextInput label={text('signers.name')} autoComplete="off" data-autofocus {...draft.form.getInputProps('name')} />
      <TextInput
        {...secret}
        label={text('signers.pin')}
        description={text('signers.pin.hint')}
        {...draft.form.getInputProps('pin')}
      />
      <TextInput {...secret} label={text('signers.again')} {...draft.form.getInputProps('again')} />
      {first !== undefined && (
        <AgreedFields
          signers={signers}
          who={draft.form.getInputProps('agreedBy')}
          pin={draft.form.getInputProps('agreedPin')}
        />
      )}
    </DraftForm>
  );
}

function RemoveForm({ name, onDone }: DoneProps & { readonly name: string }) {
  const text = useText();
  const toast = useToast();
  return (
    <PinForm
      signers={[name]}
      does={text('signers.remove.do')}
      onCancel={onDone}
      send={async ({ pin }) => {
        const reason = await ask('signer.remove', { name, pin });
        if (reason === undefined) {
          toast(text('signers.removed', { name }));
          onDone();
        }
        return reason;
      }}
    />
  );
}

function SwitchForm({ onDone }: DoneProps) {
  const { signers, signOffNeeded } = useSnapshot().topUps.settings;
  const byTwo = signOffNeeded && signers.length > 1;
  const text = useText();
  const toast = useToast();
  return (
    <PinForm
      signers={signers}
      does={text('signers.switch.do')}
      byTwo={byTwo}
      onCancel={onDone}
      send={async (proof) => {
        const reason = await ask('sign-off.switch', { on: !signOffNeeded, ...proof });
        if (reason === undefined) {
          toast(text('signers.switched'));
          onDone();
        }
        return reason;
      }}
    >
      <p className="soft">{text(byTwo ? 'signers.switch.both' : 'signers.switch.text')}</p>
    </PinForm>
  );
}

/** Who can sign off, and whether it is needed. */
export function SignersCard() {
  const { signers, signOffNeeded } = useSnapshot().topUps.settings;
  const text = useText();
  const small = { size: 'xs', variant: 'default' } as const;
  return (
    <section className="card top-up-card" aria-label={text('signers.title')}>
      <div className="card-head">
        <h2>{text('signers.title')}</h2>
        <span className="soft">{text(signOffNeeded ? 'signers.on' : 'signers.off')}</span>
      </div>
      <p className="soft">{text('signers.text')}</p>
      {signers.length === 0 ? (
        <p>{text('signers.none')}</p>
      ) : (
        <ul className="signers">
          {signers.map((name) => (
            <li key={name}>
              <span>{name}</span>
              <FormModal
                size="compact-sm"
                variant="subtle"
                label={text('signers.remove', { name })}
                title={text('signers.remove.title', { name })}
              >
                {(close) => <RemoveForm name={name} onDone={close} />}
              </FormModal>
            </li>
          ))}
        </ul>
      )}
      <div className="request-forms">
        <FormModal {...small} label={text('signers.add')} title={text('signers.add.title')}>
          {(close) => <AddForm onDone={close} />}
        </FormModal>
        {signers.length > 0 && (
          <FormModal
            {...small}
            label={text(signOffNeeded ? 'signers.switch-off' : 'signers.switch-on')}
            title={text('signers.switch.title')}
          >
            {(close) => <SwitchForm onDone={close} />}
          </FormModal>
        )}
      </div>
    </section>
  );
}
