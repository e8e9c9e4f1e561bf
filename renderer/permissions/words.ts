import type { Need } from '../../core/permissions/conditions';
import type { GrantPath } from '../../core/permissions/standing';
import type { TextKey } from '../../core/texts/catalogue';
import type { Translator } from '../../core/texts/translator';

const NOT_THERE: Readonly<Record<string, TextKey>> = {
  policydocument: 'permissions.need.policy',
  assumerolepolicydocument: 'permissions.need.trust',
  notprincipal: 'permissions.need.not-principal',
};

const YES_OR_NO: Readonly<Record<string, 'permissions.need.second-factor' | 'permissions.need.encrypted'>> = {
  'acs:mfapresent': 'permissions.need.second-factor',
  'acs:securetransport': 'permissions.need.encrypted',
};

const joined = (
  text: Translator,
  by: 'permissions.need.or' | 'permissions.path.and',
  words: readonly string[],
): string => (words.length === 0 ? '' : words.reduce((left, right) => text(by, { left, right })));

function conditionText(text: Translator, key: string, operator: string, wanted: readonly string[]): string {
  const values = joined(text, 'permissions.need.or', wanted);
  const [name, isNot] = [key.toLowerCase(), operator.includes('Not')];
  const yesOrNo = YES_OR_NO[name];
  if (name === 'acs:sourceip')
    return text(isNot ? 'permissions.need.address.not' : 'permissions.need.address', { values });
  if (yesOrNo !== undefined && wanted.length === 1 && operator === 'Bool') {
    return text(wanted[0]?.toLowerCase() === 'false' ? `${yesOrNo}.not` : yesOrNo);
  }
  if (/^String|^Bool/.test(operator)) {
    return text(isNot ? 'permissions.need.is-not' : 'permissions.need.is', { key, values });
  }
  return text('permissions.need.compares', { key, operator, values });
}

/** What has to be so, in plain words. */
function needText(text: Translator, { on, operator, values, unless }: Need): string {
  if (unless !== undefined) return text('permissions.need.unless', { needs: needsText(text, unless) });
  if (operator !== undefined) return conditionText(text, on, operator, values ?? []);
  if (on === 'Resource') return text('permissions.need.resource', { values: (values ?? []).join(', ') });
  return text(NOT_THERE[on.toLowerCase()] ?? 'permissions.need.other', { key: on });
}

export const needsText = (text: Translator, needs: readonly Need[]): string =>
  joined(text, 'permissions.path.and', [...new Set(needs.map((need) => needText(text, need)))]);

function policyText(text: Translator, { policy, statement }: GrantPath): string {
  return statement === undefined
    ? text('permissions.path.unread', { policy })
    : text('permissions.path.policy', { policy, statement });
}

function partsOf(text: Translator, path: GrantPath): readonly string[] {
  const { through } = path;
  if ('own' in through) return [policyText(text, path)];
  if ('group' in through) return [text('permissions.path.group', through), policyText(text, path)];
  const steps = through.steps.flatMap(({ role, by }) => [
    ...('role' in by.through ? [policyText(text, by)] : partsOf(text, by)),
    text('permissions.path.role', { role }),
  ]);
  return [...steps, policyText(text, path)];
}

const capitalised = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The way that grants a right, or takes it away, in full. */
export function pathText(text: Translator, path: GrantPath): string {
  const whole = capitalised(partsOf(text, path).join(' → '));
  // That a text has not been read stands beside the policy itself.
  const only = (path.only ?? []).filter(({ on }) => on !== 'PolicyDocument');
  return only.length === 0 ? whole : text('permissions.path.only', { path: whole, needs: needsText(text, only) });
}
