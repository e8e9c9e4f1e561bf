import type { PermissionsShown } from '../../core/permissions/permissions-shown';
import type { IdentityStanding } from '../../core/permissions/standing';
import { type Danger, dangerOf } from '../../core/permissions/worst-right';
import type { Translator } from '../../core/texts/translator';
import { useText } from '../ui/snapshot-context';

const isOutside = ({ rights, takers }: IdentityStanding): boolean =>
  dangerOf(rights) !== 'none' &&
  takers !== undefined &&
  takers.outsiders.some(({ kind }) => kind !== 'service' && kind !== 'own-or-other');

interface Parted {
  readonly who: PermissionsShown['who'];
  readonly services: PermissionsShown['who'];
}

/** How many of them are people or programs, and how many are groups and roles. */
const kindsIn = (text: Translator, who: Parted['who']): string =>
  (['user', 'group', 'role'] as const)
    .map((wanted) => ({ wanted, count: who.filter(({ kind }) => kind === wanted).length }))
    .filter(({ count }) => count > 0)
    .map(({ wanted, count }) => text(`permissions.who.count.${wanted}`, { count }))
    .reduce((left, right) => text('permissions.who.count.and', { left, right }));

/** Counts what the rows below say. */
export function Counts({ who, services }: Parted) {
  const text = useText();
  const outside = who.filter(isOutside).length;
  const served = services.filter(({ rights }) => dangerOf(rights) === 'can').length;
  const count = (wanted: Danger) => who.filter(({ rights }) => dangerOf(rights) === wanted).length;
  const [can, depends, otherwise] = [count('can'), count('depends'), count('otherwise')];
  const able = who.filter(({ rights }) => dangerOf(rights) === 'can');
  const parts = [
    can === 0
      ? text('permissions.who.none-can')
      : text('permissions.who.can', { count: can, kinds: kindsIn(text, able) }),
    depends > 0 ? text('permissions.who.depends', { count: depends }) : undefined,
    otherwise > 0 ? text('permissions.who.otherwise', { count: otherwise }) : undefined,
    outside > 0 ? text('permissions.who.outside', { count: outside }) : undefined,
    served > 0 ? text('permissions.who.services', { count: served }) : undefined,
  ];
  return (
    <p>
      <strong>{parts.filter((part) => part !== undefined).join(' · ')}</strong>
    </p>
  );
}
