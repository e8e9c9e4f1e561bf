import type { AccountId } from '../core/account';
import type { TemplateName, TemplateParameters } from '../core/permissions/template-parts';
import type { KeyDraft } from './contract';

/** What the page of permissions sends up. */
export interface PermissionCommands {
  /** Users, groups, roles and policies as pasted; they are kept until the program ends, and on no disk. */
  readonly 'permissions.review': { readonly text: string };
  /** Reads them from Alibaba Cloud with the account's own key. */
  readonly 'permissions.read': { readonly account: AccountId };
  /**
   * Creates the policy in the account, with a key that goes to the vault's process and is forgotten after. Where nobody
   * knows whose the key is, a person must be `sure` of it.
   */
  readonly 'permissions.apply': KeyDraft & {
    readonly account: AccountId;
    readonly sure?: boolean;
    readonly template: TemplateName;
    readonly parameters: TemplateParameters;
  };
  readonly 'permissions.clear': Record<string, never>;
}

export const permissionCommandNames = [
  'permissions.review',
  'permissions.read',
  'permissions.apply',
  'permissions.clear',
] as const satisfies readonly (keyof PermissionCommands)[];
