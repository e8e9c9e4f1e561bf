import { allow, line, type TemplateParameters, type Unwritten } from './template-parts';

/** Switches the one policy that was prepared, and sees whom it reaches: what a prepared freeze and its thaw ask, and no more. */
export const freezer = ({ freezePolicy }: TemplateParameters): Unwritten => ({
  template: 'freezer',
  policyName: 'Billing-Freezer',
  statements: [
    allow(
      [
        line('permissions.why.freeze', 'ram:SetDefaultPolicyVersion'),
        line(
          'permissions.why.freeze-check',
          'ram:GetPolicyVersion',
          'ram:ListPolicyVersions',
          'ram:ListEntitiesForPolicy',
        ),
      ],
      `acs:ram:*:*:policy/${freezePolicy}`,
    ),
    allow([
      line('permissions.why.coverage', 'ram:ListUsers', 'ram:ListGroups', 'ram:ListRoles', 'ram:ListUsersForGroup'),
    ]),
  ],
  notes: [
    { text: 'permissions.note.freezer', values: { policy: freezePolicy } },
    { text: 'permissions.note.freezer-people', values: {} },
    { text: 'permissions.note.freeze-reach', values: {} },
  ],
});
