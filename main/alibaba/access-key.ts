/** Both halves of a key. Only the vault's process holds one for longer than a call. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}
