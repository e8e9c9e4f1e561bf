import { type Happening, happeningSchema } from '../core/alerts/happening';
import { type State, withActivity } from '../core/state';
import type { History } from './history';
import type { LinesWanted } from './history/journal';
import type { Store } from './store';

function wantedBy({ page }: State): LinesWanted | undefined {
  if (page.name !== 'activity') return undefined;
  const { account, what, most } = page;
  return {
    most: most + 1,
    ...(account === undefined ? {} : { account }),
    ...(what === undefined ? {} : { whats: [what] }),
  };
}

/** A line that a later version wrote is left out, not guessed at. */
function happeningOf(text: string): readonly Happening[] {
  const parsed = happeningSchema.safeParse(JSON.parse(text));
  return parsed.success ? [parsed.data] : [];
}

/** Keeps what happened in the state while the activity page shows it; `again` reads it anew because more has happened. */
export function showActivity(
  store: Store,
  journal: () => Promise<History>,
  isShown: () => boolean,
): (again: boolean) => void {
  let shown = '';
  return (again) => {
    const wanted = isShown() ? wantedBy(store.state()) : undefined;
    const key = JSON.stringify(wanted ?? '');
    if (key === shown && !again) return;
    shown = key;
    if (wanted === undefined) {
      if (store.state().activity !== undefined) store.commit((state) => withActivity(state, undefined));
      return;
    }
    void journal()
      .then((history) => history.lines(wanted))
      .then((lines) => {
        if (shown !== key) return;
        const happened = lines.slice(0, wanted.most - 1).flatMap(({ text }) => happeningOf(text));
        store.commit((state) => withActivity(state, { happened, more: lines.length >= wanted.most }));
      })
      .catch(() => undefined);
  };
}
