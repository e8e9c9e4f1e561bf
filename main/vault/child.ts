/** The vault's process as main sees it. */
export interface VaultChild {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: () => void) => void;
  /** Ends it at once, whatever it is doing: a keychain's prompt may hold it for ever. */
  readonly kill: () => void;
}

export type SpawnVault = () => VaultChild;
