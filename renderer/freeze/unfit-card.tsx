import type { UnfitPart } from '../../core/freeze/freeze-journal';
import { useText } from '../ui/snapshot-context';

/** What is kept of a freeze was changed by somebody else: it is not gone on with. */
export function UnfitCard({ part }: { readonly part: UnfitPart }) {
  const text = useText();
  return (
    <section className="card" aria-label={text('freeze.unfit')}>
      <h2>{text('freeze.unfit')}</h2>
      <p className="tone tone-critical">{text('freeze.unfit.part', { part: text(`freeze.unfit.${part}`) })}</p>
      <p>{text('freeze.unfit.remedy')}</p>
    </section>
  );
}
