import type { InputError } from '../input-error';
import { client } from './client-template';
import { freezer } from './freezer-template';
import {
  type PolicyTemplate,
  type TemplateName,
  type TemplateParameters,
  type TemplateStatement,
  usualParameters,
} from './template-parts';
import { viewer } from './viewer-template';

export type TemplateMade =
  | { readonly ok: true; readonly template: PolicyTemplate }
  | { readonly ok: false; readonly reason: InputError };

const MAKERS = { viewer, client, freezer };

const textOf = (statements: readonly TemplateStatement[]): string =>
  JSON.stringify(
    {
      Version: '1',
      Statement: statements.map(({ effect, lines, resource }) => ({
        Effect: effect,
        Action: lines.flatMap(({ actions }) => actions),
        Resource: resource,
      })),
    },
    undefined,
    2,
  );

/** RAM's rule for the names of policies. */
const NAME = /^[A-Za-z0-9-]+$/;
const LONGEST_NAME = 128;

function refusedName(field: string, value: string, whole: string): InputError | undefined {
  if (NAME.test(value) && whole.length <= LONGEST_NAME) return undefined;
  return { field, text: 'input.permissions.template.name', values: { most: LONGEST_NAME } };
}

export function templateOf(name: TemplateName, typed: TemplateParameters): TemplateMade {
  const parameters = {
    ...typed,
    client: typed.client.trim(),
    cap: typed.cap.trim(),
    freezePolicy: typed.freezePolicy.trim(),
  };
  const made = MAKERS[name](parameters);
  const reason =
    name === 'client'
      ? refusedName('client', parameters.client, made.policyName)
      : refusedName('freezePolicy', parameters.freezePolicy, parameters.freezePolicy);
  if (reason !== undefined && name !== 'viewer') return { ok: false, reason };
  return { ok: true, template: { ...made, text: textOf(made.statements) } };
}

/** The policy that a key of Credit Runway needs and no more. */
export const readOnlyTemplate: PolicyTemplate = (() => {
  const made = viewer(usualParameters);
  return { ...made, text: textOf(made.statements) };
})();
