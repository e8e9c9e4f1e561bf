import { Button } from '@mantine/core';
import type { PermissionsShown } from '../../core/permissions/permissions-shown';
import type { IdentityStanding, RightStanding, Takers } from '../../core/permissions/standing';
import { SeverityMark } from '../alerts/severity-badge';
import { useCommand } from '../ui/commands';
import { LongName } from '../ui/long-name';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { Counts } from './counts';
import { DecisionBadge } from './decision-badge';
import { needsText, pathText } from './words';

function Paths({ right }: { readonly right: RightStanding }) {
  const text = useText();
  const { paths, morePaths, deniedBy, objections } = right;
  return (
    <ul className="paths">
      {paths.map((path) => (
        <li key={pathText(text, path)}>{pathText(text, path)}</li>
      ))}
      {morePaths > 0 && <li className="soft">{text('permissions.path.more', { count: morePaths })}</li>}
      {deniedBy && <li>{text('permissions.path.denied', { path: pathText(text, deniedBy) })}</li>}
      {objections.map((path) => (
        <li key={`- ${pathText(text, path)}`}>{text('permissions.path.objection', { path: pathText(text, path) })}</li>
      ))}
    </ul>
  );
}

function Outsiders({ takers }: { readonly takers: Takers }) {
  const text = useText();
  return (
    <ul className="paths small">
      {takers.outsiders.map(({ kind, name, only }) => {
        const path = text(`permissions.outside.${kind}`, { name });
        const says = only.length === 0 ? path : text('permissions.path.only', { path, needs: needsText(text, only) });
        return (
          <li key={`${kind} ${name}`} className="soft">
            {says}
          </li>
        );
      })}
    </ul>
  );
}

/** Rights beside topping up: those that are certain, and those that hang on something. */
function Others({ rights }: Pick<IdentityStanding, 'rights'>) {
  const text = useText();
  const of = (wanted: 'allowed' | 'depends'): string =>
    rights
      .filter(({ right, decision }) => right !== 'recharge' && decision === wanted)
      .map(({ right }) => text(`permissions.right.${right}`))
      .join(' · ');
  const [certain, depends] = [of('allowed'), of('depends')];
  return (
    <ul className="paths">
      {certain !== '' && <li>{certain}</li>}
      {depends !== '' && <li>{text('permissions.who.others.depends', { rights: depends })}</li>}
    </ul>
  );
}

function Row({ standing }: { readonly standing: IdentityStanding }) {
  const text = useText();
  const recharge = standing.rights.find(({ right }) => right === 'recharge');
  return (
    <tr>
      <th scope="row">
        <span className="soft small">{text(`permissions.kind.${standing.kind}`)}</span> <LongName of={standing.name} />
        {standing.takers && standing.takers.outsiders.length > 0 && <Outsiders takers={standing.takers} />}
      </th>
      <td>
        <DecisionBadge rights={standing.rights} />
      </td>
      <td>{recharge && <Paths right={recharge} />}</td>
      <td>
        <Others rights={standing.rights} />
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

function Table({ who, label }: { readonly who: PermissionsShown['who']; readonly label: string }) {
  const text = useText();
  return (
    <table className="who" aria-label={label}>
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

/** Every identity with the way that lets it top up. */
export function WhoCard({ shown }: { readonly shown: PermissionsShown }) {
  const text = useText();
  const send = useCommand();
  const { accounts } = useSnapshot();
  const { who, at, account } = shown;
  const name = accounts.find(({ id }) => id === account)?.name;
  const isService = ({ takers }: IdentityStanding) => takers?.servicesOnly === true;
  const parted = { who: who.filter((each) => !isService(each)), services: who.filter(isService) };
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
          <Counts {...parted} />
          <p className="soft small">{text('permissions.who.words')}</p>
          <Table who={parted.who} label={text('permissions.who')} />
        </>
      )}
      {parted.services.length > 0 && (
        <>
          <h3>{text('permissions.who.service-roles')}</h3>
          <p className="soft">{text('permissions.who.service-roles.text')}</p>
          <Table who={parted.services} label={text('permissions.who.service-roles')} />
        </>
      )}
      <Gaps shown={shown} />
    </section>
  );
}
