import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type TemplateName,
  type TemplateParameters,
  templateNames,
  usualParameters,
} from '../../core/permissions/template-parts';
import { templateOf } from '../../core/permissions/templates';
import { reasonText, useCommand } from '../ui/commands';
import { useText } from '../ui/snapshot-context';
import { ApplyForm } from './apply-form';
import { TemplateText } from './template-text';

interface FieldsProps {
  readonly name: TemplateName;
  readonly parameters: TemplateParameters;
  readonly change: (parameters: Partial<TemplateParameters>) => void;
  readonly wrong: string | undefined;
}

function Fields({ name, parameters, change, wrong }: FieldsProps) {
  const text = useText();
  const { client, cap, guarded, freezePolicy } = parameters;
  switch (name) {
    case 'viewer':
      return (
        <Checkbox
          label={text('permissions.template.guarded')}
          checked={guarded}
          onChange={(event) => change({ guarded: event.currentTarget.checked })}
        />
      );
    case 'client':
      return (
        <>
          <TextInput
            label={text('permissions.template.client.name')}
            value={client}
            error={wrong}
            onChange={(event) => change({ client: event.currentTarget.value })}
          />
          <TextInput
            label={text('permissions.template.cap')}
            description={text('permissions.template.cap.hint')}
            value={cap}
            onChange={(event) => change({ cap: event.currentTarget.value })}
          />
        </>
      );
    case 'freezer':
      return (
        <TextInput
          label={text('permissions.template.freeze-policy')}
          value={freezePolicy}
          error={wrong}
          onChange={(event) => change({ freezePolicy: event.currentTarget.value })}
        />
      );
  }
}

/** The three policies that are handed out, each line with its reason. */
export function TemplatesCard() {
  const text = useText();
  const send = useCommand();
  const [name, choose] = useState<TemplateName>('viewer');
  const [parameters, setParameters] = useState(usualParameters);
  const made = templateOf(name, parameters);
  return (
    <section className="card templates" aria-label={text('permissions.templates')}>
      <h2>{text('permissions.templates')}</h2>
      <p className="soft">{text('permissions.templates.text')}</p>
      <SegmentedControl
        aria-label={text('permissions.templates')}
        value={name}
        onChange={(chosen) => choose(templateNames.find((each) => each === chosen) ?? 'viewer')}
        data={templateNames.map((value) => ({ value, label: text(`permissions.template.${value}`) }))}
      />
      <p>{text(`permissions.template.${name}.for`)}</p>
      <div className="template-fields">
        <Fields
          name={name}
          parameters={parameters}
          change={(changed) => setParameters({ ...parameters, ...changed })}
          wrong={made.ok ? undefined : reasonText(text, made.reason)}
        />
      </div>
      {made.ok && <TemplateText template={made.template} />}
      {made.ok && <ApplyForm template={name} policyName={made.template.policyName} parameters={parameters} />}
      <Button
        variant="default"
        w="fit-content"
        rightSection={<IconExternalLink size={16} />}
        onClick={() => send('link.open', { link: 'ram-policies' })}
      >
        {text('permissions.template.open')}
      </Button>
    </section>
  );
}
