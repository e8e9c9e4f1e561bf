/** `stale` is a state of its own: an old figure is neither good nor bad news. `unknown` has never been read. */
export type Health = 'healthy' | 'watch' | 'critical' | 'suspended' | 'stale' | 'unknown';
