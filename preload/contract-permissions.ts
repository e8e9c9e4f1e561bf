/** What the page of permissions sends up. */
export interface PermissionCommands {
  /** Users, groups, roles and policies as pasted; they are kept until the program ends, and on no disk. */
  readonly 'permissions.review': { readonly text: string };
  readonly 'permissions.clear': Record<string, never>;
}

export const permissionCommandNames = [
  'permissions.review',
  'permissions.clear',
] as const satisfies readonly (keyof PermissionCommands)[];
