import './frame.css';
import './print.css';
import { type ReactNode, useState } from 'react';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { Banners } from './banners';
import { Keys } from './keys';
import { Palette } from './palette';
import { Shortcuts } from './shortcuts';
import { Sidebar } from './sidebar';

/** What stays around every page of the main window. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { page } = useSnapshot();
  const text = useText();
  const [listsShortcuts, listShortcuts] = useState(false);
  return (
    <div className="frame">
      <a className="skip" href="#page">
        {text('nav.skip')}
      </a>
      <Sidebar />
      <main id="page" className="page" data-page={page.name} tabIndex={-1}>
        <Banners opens="page.show" />
        {children}
      </main>
      <Keys onShortcuts={() => listShortcuts(true)} />
      <Palette onShortcuts={() => listShortcuts(true)} />
      <Shortcuts opened={listsShortcuts} onClose={() => listShortcuts(false)} />
    </div>
  );
}
