import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, commandNames, SNAPSHOT_CHANNEL, type SnapshotPart } from './contract';
import { hearDroppedBills } from './dropped-bills';
import { gatherSnapshot } from './gathered-snapshot';

const known = new Set<string>(commandNames);

const bridge: Bridge = {
  send: async (name, input) => {
    if (!known.has(name)) return { ok: false, reason: { text: 'input.not-understood' } };
    return await ipcRenderer.invoke(name, input);
  },
  onSnapshot: (show) => {
    const gathered = gatherSnapshot();
    let isWaiting = true;
    const listen = (_event: unknown, part: SnapshotPart) => {
      const snapshot = part.asked && !isWaiting ? undefined : gathered(part);
      if (snapshot === undefined) return;
      isWaiting = false;
      show(snapshot);
    };
    ipcRenderer.on(SNAPSHOT_CHANNEL, listen);
    ipcRenderer.send(SNAPSHOT_CHANNEL);
    return () => ipcRenderer.removeListener(SNAPSHOT_CHANNEL, listen);
  },
};

contextBridge.exposeInMainWorld('runway', bridge);
hearDroppedBills(window);
