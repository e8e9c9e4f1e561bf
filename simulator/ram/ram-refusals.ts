import type { Refusal } from '../refusal';

const refusal = (status: number, code: string, message: string): Refusal => ({ refused: true, status, code, message });

/** `User`, `Group`, `Role`, `Policy`, `Policy.Version`, `User.Policy` … */
export const notThere = (what: string): Refusal =>
  refusal(404, `EntityNotExist.${what}`, `The ${what.toLowerCase().replace('.', ' ')} does not exist.`);

export const alreadyThere = (what: string): Refusal =>
  refusal(409, `EntityAlreadyExists.${what}`, `The ${what.toLowerCase().replace('.', ' ')} already exists.`);

export const overLimit = (what: string): Refusal =>
  refusal(409, `LimitExceeded.${what}`, `The number of ${what.toLowerCase().replace('.', ' ')} is beyond the limit.`);

export const inUse = (what: string): Refusal =>
  refusal(409, `DeleteConflict.${what}`, 'The entity is still in use by another entity.');

export const malformedPolicy: Refusal = refusal(
  400,
  'InvalidParameter.PolicyDocument',
  'The policy document is malformed or longer than allowed.',
);
