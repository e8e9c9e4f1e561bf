import { join } from 'node:path';
import { net, utilityProcess } from 'electron';
import type { OpenRequest } from '../alibaba/transport';
import type { SpawnVault, VaultChild } from './child';

/** `stdio` is ignored: what libsecret prints is not ours to log. */
export const spawnUtilityProcess: SpawnVault = (): VaultChild => {
  const child = utilityProcess.fork(join(__dirname, 'vault-process.js'), [], {
    serviceName: 'Credit Runway Vault',
    stdio: 'ignore',
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => {
      const { pid } = child;
      child.kill();
      if (pid !== undefined) killHard(pid);
    },
  };
};

/** Electron's `kill` asks (SIGTERM); a process inside a native call may not hear it. */
function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Honours the system's proxy and certificates, which the SDK's own sending does not; takes and keeps no cookies. */
export const openElectronRequest: OpenRequest = ({ method, url }) =>
  net.request({ method, url, redirect: 'manual', credentials: 'omit', cache: 'no-store' });
