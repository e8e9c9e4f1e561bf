import type { GrantPath } from '../../core/permissions/who-can-recharge';
import type { Translator } from '../../core/texts/translator';

/** The way that grants a right, or takes it away. */
export function pathText(text: Translator, { through, policy, statement }: GrantPath): string {
  const by = 'group' in through ? 'group' : 'role' in through ? 'role' : 'own';
  const values = { policy, ...('own' in through ? {} : through) };
  return statement === undefined
    ? text(`permissions.path.${by}.unread`, values)
    : text(`permissions.path.${by}`, { ...values, statement });
}
