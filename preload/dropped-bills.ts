import { ipcRenderer, webUtils } from 'electron';
import { BILL_DROP_ATTRIBUTE, BILL_DROPPED_CHANNEL } from './contract';

/** Up to Electron 31 a file says itself where it lies. */
function pathOf(file: File): string {
  if (typeof webUtils?.getPathForFile === 'function') return webUtils.getPathForFile(file);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}

const takesBills = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`[${BILL_DROP_ATTRIBUTE}]`) !== null;

/** A path is only ever taken from a file that lies on the disk: what a script makes up has none. */
export function hearDroppedBills(page: Window): void {
  page.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined || !takesBills(event.target)) return;
    event.preventDefault();
    const path = pathOf(file);
    if (path !== '') void ipcRenderer.invoke(BILL_DROPPED_CHANNEL, path);
  });
}
