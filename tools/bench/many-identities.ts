const OWN = '1234567890123456';

const document = (statement: object): string =>
  JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Resource: '*', ...statement }] });

const policy = (PolicyName: string, ...statements: readonly object[]) => ({
  PolicyName,
  PolicyType: 'Custom',
  PolicyDocument: JSON.stringify({
    Version: '1',
    Statement: statements.map((each) => ({ Effect: 'Allow', Resource: '*', ...each })),
  }),
});

const trusting = (...RAM: readonly string[]): string =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { RAM } }],
  });

const READS = ['ecs:Describe*', 'oss:Get*', 'oss:List*', 'rds:Describe*', 'slb:Describe*', 'bss:Describe*', 'log:*'];

/** Half of them may take on every role; each has a policy of their own, as in accounts that have grown. */
const users = (count: number) =>
  Array.from({ length: count }, (_each, index) => ({
    UserName: `user-${index}`,
    Groups: [`group-${index % 40}`],
    Policies: [
      policy(`Own-${index}`, { Action: [...READS, `ecs:Start${index}`] }),
      ...(index % 2 === 0 ? ['AliyunSTSAssumeRoleAccess'] : []),
      ...(index % 10 === 0
        ? [policy(`Take-${index}`, { Action: 'sts:AssumeRole', Resource: `acs:ram::${OWN}:role/role-${index % 7}*` })]
        : []),
    ],
  }));

/** Every third can top up, every tenth takes on others; some trust the whole account, some one user or one role. */
const roles = (count: number) =>
  Array.from({ length: count }, (_each, index) => ({
    RoleName: `role-${index}`,
    Arn: `acs:ram::${OWN}:role/role-${index}`,
    Policies: [
      policy(`Role-${index}`, { Action: index % 3 === 0 ? ['bss:Modify*', 'oss:*'] : READS }),
      ...(index % 10 === 0 ? ['AliyunSTSAssumeRoleAccess'] : []),
    ],
    AssumeRolePolicyDocument:
      index % 4 === 0
        ? trusting(`acs:ram::${OWN}:user/user-${index}`, `acs:ram::${OWN}:role/role-${(index * 7) % count}`)
        : trusting(`acs:ram::${OWN}:root`),
  }));

const groups = Array.from({ length: 40 }, (_each, index) => ({
  GroupName: `group-${index}`,
  Policies: [
    {
      PolicyName: `Group-${index}`,
      PolicyType: 'Custom',
      PolicyDocument: document({ Action: [...READS, 'bss:Pay*'] }),
    },
  ],
}));

/** What RAM says of a large account, as one list. */
export const manyIdentities = (userCount: number, roleCount: number) => ({
  Users: users(userCount),
  Groups: groups,
  Roles: roles(roleCount),
});
