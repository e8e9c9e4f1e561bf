import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { BillAnswer, BillCall, LongCall } from './history/bill-conversation';
import { type BillDesk, openBillDesk } from './history/bill-desk';
import type { ImportWatch } from './history/bill-import';
import type { Beginning } from './history/conversation';

/** Bills are read, added up and written here: no amount of them holds up the tray or the readings. */
function serve(port: MessagePort, beginning: Beginning): void {
  let desk: BillDesk | undefined;
  const opened = () => {
    desk ??= openBillDesk(beginning);
    return desk;
  };

  const watchOf = ({ id, stop }: LongCall): ImportWatch => ({
    onProgress: (done, of) => port.postMessage({ id, done, of } satisfies BillAnswer),
    isCancelled: () => Atomics.load(stop, 0) !== 0,
  });

  async function answerTo(call: BillCall): Promise<unknown> {
    if (call.name === 'importFile') return opened().importFile(call.input[0], watchOf(call), call.input[1]);
    if (call.name === 'exportFocus') return opened().exportFocus(call.input[0], watchOf(call));
    if (call.name === 'close') return desk?.close();
    const answer: (...input: readonly never[]) => unknown = opened()[call.name];
    return answer(...(call.input as readonly never[]));
  }

  port.on('message', (call: BillCall) => {
    const { id } = call;
    const reply = (answer: BillAnswer) => {
      port.postMessage(answer);
      if (call.name === 'close') port.close();
    };
    answerTo(call).then(
      (value) => reply({ id, value }),
      (error: unknown) => reply({ id, error: error instanceof Error ? error.message : 'unknown' }),
    );
  });
}

if (parentPort) serve(parentPort, workerData as Beginning);
