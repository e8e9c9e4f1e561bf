import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { selfMadeCertificate } from './certificate';

/** What the proxy does with who asks it for a way out. It never lets anything out. */
export type ProxyAnswer =
  /** A server with a certificate that nobody vouches for takes Alibaba Cloud's place. */
  | 'impostor'
  /** A log-in page, sent for the tunnel itself. */
  | 'redirect'
  | 'page'
  | 'bad-gateway'
  | 'password'
  | 'hang-up';

export interface ClosedProxy {
  /** The environment of a program behind it. */
  readonly env: Readonly<Record<string, string>>;
  /** Where the program wanted to go, such as `business.aliyuncs.com:443`. */
  readonly asked: readonly string[];
  /** What was read of requests in the clear: by the impostor, or sent to the proxy itself. */
  readonly overheard: readonly string[];
  answer: ProxyAnswer;
  close(): void;
}

const LOG_IN = '<html><title>Log in to the hotel</title></html>';
const ASKED = 'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="x"\r\n';
const REPLIES: Readonly<Record<Exclude<ProxyAnswer, 'impostor' | 'hang-up'>, string>> = {
  redirect: 'HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1/login\r\nContent-Length: 0\r\n\r\n',
  page: `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${LOG_IN.length}\r\n\r\n${LOG_IN}`,
  'bad-gateway': `HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: ${LOG_IN.length}\r\n\r\n${LOG_IN}`,
  password: `${ASKED}Content-Length: 0\r\n\r\n`,
};

export async function startClosedProxy(): Promise<ClosedProxy> {
  const asked: string[] = [];
  const overheard: string[] = [];
  const overhear = (request: IncomingMessage) => overheard.push(`${request.method} ${request.url}`);
  const impostor = createSecureServer(selfMadeCertificate('business.aliyuncs.com'), (request, response) => {
    overhear(request);
    response.end('{}');
  });
  const server = createServer((request, response) => {
    overhear(request);
    response.writeHead(403).end();
  });
  const proxy: ClosedProxy = {
    get env() {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return { https_proxy: url, http_proxy: url, HTTPS_PROXY: url, HTTP_PROXY: url };
    },
    asked,
    overheard,
    answer: 'impostor',
    close() {
      server.closeAllConnections();
      server.close();
      impostor.closeAllConnections();
      impostor.close();
    },
  };
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(String(request.url));
    socket.on('error', () => {});
    const { answer } = proxy;
    if (answer === 'hang-up') socket.destroy();
    else if (answer !== 'impostor') socket.end(REPLIES[answer]);
    else {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      impostor.emit('connection', socket);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return proxy;
}
