import { InvalidChecksum, InvalidLength } from 'stdnum/lib/cjs/exceptions';
import type { Validator } from 'stdnum/lib/cjs/types';
import type { Depth, Fault } from './scheme';

/** stdnum's rule for one country's number, written without what stands around it. */
export const byLibrary =
  (validate: Validator['validate']) =>
  (bare: string): Depth | Fault => {
    const { isValid, error } = validate(bare);
    if (isValid) return 'check digit';
    if (error instanceof InvalidChecksum) return 'wrong check digit';
    return error instanceof InvalidLength ? 'length' : 'form';
  };
