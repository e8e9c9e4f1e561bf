import type { AccountId } from '../core/account';

/** What the page of permissions sends up. */
export interface PermissionCommands {
  /** Users, groups, roles and policies as pasted; they are kept until the program ends, and on no disk. */
  readonly 'permissions.review': { readonly text: string };
  /** Reads them from Alibaba Cloud with the account's own key. */
  readonly 'permissions.read': { readonly account: AccountId };
  readonly 'permissions.clear': Record<string, never>;
}

export const permissionCommandNames = [
  'permissions.review',
  'permissions.read',
  'permissions.clear',
] as const satisfies readonly (keyof PermissionCommands)[];
