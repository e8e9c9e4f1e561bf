import type { ReactNode } from 'react';
import { lengthText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import type { TextKey } from '../../core/texts/catalogue';
import { minutes } from '../../core/time';
import { Amount } from '../ui/amount';
import { BurnChange } from '../ui/burn-change';
import { isOld } from '../ui/days-left';
import { FigureAge } from '../ui/figure-age';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';

function Fact({ name, children }: { readonly name: TextKey; readonly children: ReactNode }) {
  const text = useText();
  return (
    <>
      <dt>{text(name)}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What is known of the account, each figure with its age. */
export function Facts({ row }: { readonly row: AccountRow }) {
  const { language, settings } = useSnapshot();
  const text = useText();
  const every = minutes(row.readEveryMinutes ?? settings.readEveryMinutes);
  return (
    <section className="card" aria-label={text('account.facts')}>
      <h2>{text('account.facts')}</h2>
      <dl className="facts">
        <Fact name="account.balance">{row.available ? <Amount of={row.available} old={isOld(row)} /> : '–'}</Fact>
        <Fact name={row.kind === 'postpaid' ? 'account.floor' : 'account.floor.prepaid'}>
          {row.floor ? <Amount of={row.floor} /> : '–'}
        </Fact>
        <Fact name="account.burn">{row.burnRate ? <Amount of={row.burnRate} /> : '–'}</Fact>
        <Fact name="account.change">
          <BurnChange change={row.burnChange} always />
        </Fact>
        <Fact name={row.failure === undefined ? 'account.read' : 'account.last-good'}>
          <FigureAge row={row} />
        </Fact>
        <Fact name="account.next">
          {row.nextReadingAt === undefined ? '–' : <Moment at={row.nextReadingAt} as="age" />}
        </Fact>
        <Fact name="account.every">{lengthText(every, language)}</Fact>
        <Fact name="account.kind">{text(`window.kind.${row.kind}`)}</Fact>
        <Fact name="account.site">{text(`window.site.${row.site}`)}</Fact>
        {row.source === 'connected' && (
          <Fact name="account.key">{text('account.key.ending', { ending: row.keyEnding })}</Fact>
        )}
      </dl>
    </section>
  );
}
