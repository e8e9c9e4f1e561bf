import { useText } from '../ui/snapshot-context';

/** Said before somebody relies on it. */
export function CannotCard() {
  const text = useText();
  return (
    <section className="card" aria-label={text('freeze.cannot')}>
      <h2>{text('freeze.cannot')}</h2>
      <ul>
        <li>{text('freeze.cannot.root')}</li>
        <li>{text('freeze.cannot.accounts')}</li>
        <li>{text('freeze.cannot.cards')}</li>
        <li>{text('freeze.cannot.running')}</li>
      </ul>
    </section>
  );
}
