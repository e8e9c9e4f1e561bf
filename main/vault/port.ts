/** The vault's end of the line to main. */
export interface Port {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

/** Electron gives a utility process a `parentPort`; a process forked by Node (in tests) has `send`. */
export function parentPort(): Port {
  const electronPort = process.parentPort as Electron.ParentPort | undefined;
  if (electronPort !== undefined) {
    return {
      post: (message) => electronPort.postMessage(message),
      onMessage: (listener) => void electronPort.on('message', ({ data }) => listener(data)),
    };
  }
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
  };
}
