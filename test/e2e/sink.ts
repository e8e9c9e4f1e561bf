import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A place on loopback that nothing of the program may ever reach. */
export interface Sink {
  readonly port: number;
  /** What arrived: a connection and the line of its request, or a datagram. */
  readonly reached: readonly string[];
  close(): void;
}

export async function startSink(): Promise<Sink> {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*');
    response.end('reached');
  });
  server.on('connection', () => reached.push('connection'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => reached.push('datagram'));
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    port,
    reached,
    close() {
      server.closeAllConnections();
      server.close();
      datagrams.close();
    },
  };
}
