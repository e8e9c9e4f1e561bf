import type { GrantPath } from '../../core/permissions/who-can-recharge';
import type { TextKey } from '../../core/texts/catalogue';
import type { TextValues, Translator } from '../../core/texts/translator';

const CONDITIONS: Readonly<Record<string, TextKey>> = {
  'acs:sourceip': 'permissions.on.address',
  'acs:mfapresent': 'permissions.on.second-factor',
  'acs:currenttime': 'permissions.on.moment',
  'acs:securetransport': 'permissions.on.encrypted',
  resource: 'permissions.on.resource',
  policydocument: 'permissions.on.policy',
  assumerolepolicydocument: 'permissions.on.trust',
};

/** What a right depends on, in plain words. */
export const conditionText = (text: Translator, key: string): string =>
  text(CONDITIONS[key.toLowerCase()] ?? 'permissions.on.other', { key });

function namesOf(through: GrantPath['through']): TextValues {
  if ('own' in through) return {};
  return 'group' in through ? through : { role: [...(through.after ?? []), through.role].join(' → ') };
}

/** The way that grants a right, or takes it away. */
export function pathText(text: Translator, { through, policy, statement }: GrantPath): string {
  const by = 'group' in through ? 'group' : 'role' in through ? 'role' : 'own';
  const values = { policy, ...namesOf(through) };
  return statement === undefined
    ? text(`permissions.path.${by}.unread`, values)
    : text(`permissions.path.${by}`, { ...values, statement });
}
