import type { Result } from '../../core/failure';

/** A request as the official SDK built and signed it: nothing in it can be changed, and the secret is not in it. */
export interface SignedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back, untouched; the names of the headers are in lower case. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Send = (request: SignedRequest) => Promise<Result<RawAnswer>>;
