import { z } from 'zod';
import type { AccountId } from '../../core/account';
import { templateNames } from '../../core/permissions/template-parts';
import type { Commands } from '../../preload/contract';

type PermissionCommandName = Extract<keyof Commands, `permissions.${string}`>;

const account = z.custom<AccountId>((value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value));

const text = z.string().max(512);

/** Longer than `readIdentities` takes, so that it is the one that says so. */
const LONGEST = 8_000_000;

/** The window is untrusted: what it sends about permissions is taken only in exactly this form. */
export const permissionForms: { readonly [N in PermissionCommandName]: z.ZodType<Commands[N]> } = {
  'permissions.review': z.strictObject({ text: z.string().max(LONGEST) }),
  'permissions.read': z.strictObject({ account }),
  'permissions.apply': z.strictObject({
    account,
    template: z.enum(templateNames),
    parameters: z.strictObject({ client: text, cap: text, guarded: z.boolean(), freezePolicy: text }),
    accessKeyId: text,
    accessKeySecret: text,
    sure: z.boolean().exactOptional(),
  }),
  'permissions.clear': z.strictObject({}),
};
