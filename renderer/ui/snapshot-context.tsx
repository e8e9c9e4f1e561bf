import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Snapshot } from '../../core/snapshot';
import { type Translator, translatorOf } from '../../core/texts/translator';

interface Shown {
  readonly snapshot: Snapshot;
  readonly text: Translator;
}

const SnapshotContext = createContext<Shown | undefined>(undefined);

/** Hands the last snapshot, and the texts in its language, to every piece below. */
export function SnapshotProvider(props: { readonly snapshot: Snapshot; readonly children: ReactNode }) {
  const { snapshot, children } = props;
  const text = useMemo(() => translatorOf(snapshot.language), [snapshot.language]);
  const shown = useMemo(() => ({ snapshot, text }), [snapshot, text]);
  return <SnapshotContext.Provider value={shown}>{children}</SnapshotContext.Provider>;
}

function useShown(): Shown {
  const shown = useContext(SnapshotContext);
  if (shown === undefined) throw new Error('No snapshot above this component');
  return shown;
}

export const useSnapshot = (): Snapshot => useShown().snapshot;
export const useText = (): Translator => useShown().text;
