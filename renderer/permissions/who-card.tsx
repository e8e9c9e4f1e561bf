import { Button } from '@mantine/core';
import type { PermissionsShown, ShownRight, ShownStanding } from '../../core/permissions/permissions-shown';
import { SeverityMark } from '../alerts/severity-badge';
import { useCommand } from '../ui/commands';
import { LongName } from '../ui/long-name';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { DecisionBadge } from './decision-badge';
import { pathText } from './words';

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
      {on.length > 0 && <li className="soft">{text('permissions.path.on', { on: on.join(', ') })}</li>}
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
        <DecisionBadge decision={recharge?.decision ?? 'implicit-deny'} />
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
  const { unread, groupsWithoutMembers, cut } = shown;
  const gaps = [
    unread.length > 0 ? text('permissions.who.unread', { policies: unread.join(', ') }) : undefined,
    groupsWithoutMembers.length > 0
      ? text('permissions.who.no-members', { groups: groupsWithoutMembers.join(', ') })
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

const canRecharge = ({ kind, rights }: ShownStanding): boolean =>
  kind !== 'group' && rights.some(({ right, decision }) => right === 'recharge' && decision === 'allowed');

/** Every identity with the way that lets it top up. */
export function WhoCard({ shown }: { readonly shown: PermissionsShown }) {
  const text = useText();
  const send = useCommand();
  const { accounts } = useSnapshot();
  const { who, at, account } = shown;
  const name = accounts.find(({ id }) => id === account)?.name;
  const count = who.filter(canRecharge).length;
  return (
    <section className="card" aria-label={text('permissions.who')}>
      <header className="card-head">
        <h2>{text('permissions.who')}</h2>
        <span className="soft small">
          {name === undefined ? '' : `${text('permissions.read.of', { account: name })} · `}
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
          <p>
            <strong>{count === 0 ? text('permissions.who.none-can') : text('permissions.who.can', { count })}</strong>
          </p>
          <Table who={who} />
        </>
      )}
      <Gaps shown={shown} />
    </section>
  );
}
