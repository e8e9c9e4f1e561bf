import { Button } from '@mantine/core';
import type { PermissionsShown, ShownRight, ShownStanding } from '../../core/permissions/permissions-shown';
import { type Danger, dangerOf } from '../../core/permissions/worst-right';
import { SeverityMark } from '../alerts/severity-badge';
import { useCommand } from '../ui/commands';
import { LongName } from '../ui/long-name';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { DecisionBadge } from './decision-badge';
import { conditionText, pathText } from './words';

function Paths({ right }: { readonly right: ShownRight }) {
  const text = useText();
  const { paths, morePaths, deniedBy, on } = right;
  return (
    <ul className="paths">
      {paths.map((path) => (
        <li key={pathText(text, path)}>{pathText(text, path)}</li>
      ))}
      {morePaths > 0 && <li className="soft">{text('permissions.path.more', { count: morePaths })}</li>}
      {deniedBy && <li>{text('permissions.path.denied', { path: pathText(text, deniedBy) })}</li>}
      {on.length > 0 && (
        <li className="soft">
          {text('permissions.path.on', { on: on.map((key) => conditionText(text, key)).join(' · ') })}
        </li>
      )}
    </ul>
  );
}

function Row({ standing }: { readonly standing: ShownStanding }) {
  const text = useText();
  const recharge = standing.rights.find(({ right }) => right === 'recharge');
  const others = standing.rights.filter(
    ({ right, decision }) => right !== 'recharge' && (decision === 'allowed' || decision === 'depends'),
  );
  return (
    <tr>
      <th scope="row">
        <span className="soft small">{text(`permissions.kind.${standing.kind}`)}</span> <LongName of={standing.name} />
      </th>
      <td>
        <DecisionBadge rights={standing.rights} />
      </td>
      <td>{recharge && <Paths right={recharge} />}</td>
      <td>
        {others
          .map(({ right, decision }) =>
            decision === 'allowed'
              ? text(`permissions.right.${right}`)
              : `${text(`permissions.right.${right}`)} (${text('permissions.decision.depends')})`,
          )
          .join(' · ')}
      </td>
    </tr>
  );
}

function Gaps({ shown }: { readonly shown: PermissionsShown }) {
  const text = useText();
  const { unread, groupsWithoutMembers, rolesWithoutTrust, cut } = shown;
  const gaps = [
    unread.length > 0 ? text('permissions.who.unread', { policies: unread.join(', ') }) : undefined,
    groupsWithoutMembers.length > 0
      ? text('permissions.who.no-members', { groups: groupsWithoutMembers.join(', ') })
      : undefined,
    rolesWithoutTrust.length > 0
      ? text('permissions.who.no-trust', { roles: rolesWithoutTrust.join(', ') })
      : undefined,
    cut.length > 0 ? text('permissions.who.cut', { lists: cut.join(', ') }) : undefined,
  ].filter((gap): gap is string => gap !== undefined);
  return (
    <ul className="gaps">
      {gaps.map((gap) => (
        <li key={gap}>
          <SeverityMark severity="watch" /> {gap}
        </li>
      ))}
      <li className="soft">{text('permissions.who.root')}</li>
    </ul>
  );
}

function Table({ who }: { readonly who: PermissionsShown['who'] }) {
  const text = useText();
  return (
    <table className="who" aria-label={text('permissions.who')}>
      <thead>
        <tr>
          <th scope="col">{text('permissions.who.column.identity')}</th>
          <th scope="col">{text('permissions.who.column.recharge')}</th>
          <th scope="col">{text('permissions.who.column.path')}</th>
          <th scope="col">{text('permissions.who.column.others')}</th>
        </tr>
      </thead>
      <tbody>
        {who.map((standing) => (
          <Row key={`${standing.kind} ${standing.name}`} standing={standing} />
        ))}
      </tbody>
    </table>
  );
}

/** Counts what the rows below say. */
function Counts({ who }: { readonly who: PermissionsShown['who'] }) {
  const text = useText();
  const count = (wanted: Danger) => who.filter(({ rights }) => dangerOf(rights) === wanted).length;
  const [can, depends, otherwise] = [count('can'), count('depends'), count('otherwise')];
  const parts = [
    can === 0 ? text('permissions.who.none-can') : text('permissions.who.can', { count: can }),
    depends > 0 ? text('permissions.who.depends', { count: depends }) : undefined,
    otherwise > 0 ? text('permissions.who.otherwise', { count: otherwise }) : undefined,
  ];
  return (
    <p>
      <strong>{parts.filter((part) => part !== undefined).join(' · ')}</strong>
    </p>
  );
}

/** Every identity with the way that lets it top up. */
export function WhoCard({ shown }: { readonly shown: PermissionsShown }) {
  const text = useText();
  const send = useCommand();
  const { accounts } = useSnapshot();
  const { who, at, account } = shown;
  const name = accounts.find(({ id }) => id === account)?.name;
  return (
    <section className="card" aria-label={text('permissions.who')}>
      <header className="card-head">
        <h2>{text('permissions.who')}</h2>
        <strong>
          {name === undefined ? text('permissions.who.of-pasted') : text('permissions.who.of', { account: name })}
        </strong>
        <span className="soft small">
          {text('permissions.who.as-of')} <Moment at={at} />
        </span>
        <Button size="compact-md" variant="default" onClick={() => send('permissions.clear', {})}>
          {text('permissions.who.clear')}
        </Button>
      </header>
      {who.length === 0 ? (
        <p>{text('permissions.who.nobody')}</p>
      ) : (
        <>
          <Counts who={who} />
          <Table who={who} />
        </>
      )}
      <Gaps shown={shown} />
    </section>
  );
}
