import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Beginning, Call, Reply } from './history/conversation';
import { openDesk } from './history/desk';

/** SQLite waits for the disk: here, in a thread of its own, and never in the one that draws the tray. */
function serve(port: MessagePort, beginning: Beginning): void {
  const desk = openDesk(beginning);

  function replyTo({ id, name, input }: Call): Reply {
    try {
      const answer: (...input: readonly never[]) => unknown = desk[name];
      return { id, ok: true, value: answer(...(input as readonly never[])) };
    } catch (error) {
      return { id, ok: false, error: error instanceof Error ? error.message : 'unknown' };
    }
  }

  port.on('message', (call: Call) => {
    port.postMessage(replyTo(call));
    if (call.name === 'close') port.close();
  });
}

if (parentPort) serve(parentPort, workerData as Beginning);
