const allowing = (...Action: readonly string[]): string =>
  JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });

/** Policies that every account has, of those that the simulator's people use. */
export const systemDocuments: ReadonlyMap<string, string> = new Map([
  ['AdministratorAccess', allowing('*')],
  ['AliyunBSSFullAccess', allowing('bss:*', 'bssapi:*')],
  ['AliyunBSSReadOnlyAccess', allowing('bss:Describe*', 'bssapi:Describe*', 'bssapi:Query*')],
  ['AliyunFinanceConsoleFullAccess', allowing('efc:*', 'bss:*', 'accountcenter:Enterprise*')],
  ['AliyunRAMFullAccess', allowing('ram:*')],
  ['AliyunRAMReadOnlyAccess', allowing('ram:Get*', 'ram:List*')],
  ['AliyunSTSAssumeRoleAccess', allowing('sts:AssumeRole')],
  ['AliyunECSFullAccess', allowing('ecs:*', 'vpc:DescribeVpcs', 'bss:ModifyInstance')],
]);
