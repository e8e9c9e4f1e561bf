import type { Site } from '../../core/account';

export interface Endpoint {
  readonly protocol: 'https' | 'http';
  readonly host: string;
}

/** The endpoint belongs to the account's site, not to a region: https://help.aliyun.com/document_detail/87997.html */
const endpoints: Readonly<Record<Site, Endpoint>> = {
  china: { protocol: 'https', host: 'business.aliyuncs.com' },
  international: { protocol: 'https', host: 'business.ap-southeast-1.aliyuncs.com' },
};

export const otherSite = (site: Site): Site => (site === 'china' ? 'international' : 'china');

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The port of a simulator on this computer. Throws a RangeError for an address anywhere else. */
export function simulatorPort(url: string): string {
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'http:' || !LOOPBACK.has(hostname) || port === '') {
    throw new RangeError('The simulator must be at http://127.0.0.1 with a port');
  }
  return port;
}

export const endpointOf = (site: Site, simulatorUrl?: string): Endpoint =>
  simulatorUrl === undefined
    ? endpoints[site]
    : { protocol: 'http', host: `${site}.localhost:${simulatorPort(simulatorUrl)}` };

/** RAM and STS have one endpoint for both sites. */
export const ramEndpoint = (simulatorUrl?: string): Endpoint =>
  simulatorUrl === undefined
    ? { protocol: 'https', host: 'ram.aliyuncs.com' }
    : { protocol: 'http', host: `ram.localhost:${simulatorPort(simulatorUrl)}` };

export const stsEndpoint = (simulatorUrl?: string): Endpoint =>
  simulatorUrl === undefined
    ? { protocol: 'https', host: 'sts.aliyuncs.com' }
    : { protocol: 'http', host: `sts.localhost:${simulatorPort(simulatorUrl)}` };

const originOf = ({ protocol, host }: Endpoint): string => `${protocol}://${host}`;

/** The only origins that a request may go to. */
export const originsOf = (simulatorUrl?: string): readonly string[] => [
  originOf(endpointOf('china', simulatorUrl)),
  originOf(endpointOf('international', simulatorUrl)),
  originOf(ramEndpoint(simulatorUrl)),
  originOf(stsEndpoint(simulatorUrl)),
];
