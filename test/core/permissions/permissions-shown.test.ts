import { describe, expect, it } from 'vitest';
import { isTimed, permissionsShown } from '../../../core/permissions/permissions-shown';
import { days, later } from '../../../core/time';
import { agency, document, identitiesIn } from '../../fixtures/identities';
import { CASES_AT } from '../../fixtures/policy-cases';

const shownOf = (...answers: readonly unknown[]) =>
  permissionsShown({ identities: identitiesIn(...answers), at: CASES_AT }, CASES_AT);

describe('the page of permissions', () => {
  it('shows whoever was read, also those who have no right at all', () => {
    const { who, policies, unread } = shownOf(agency);
    expect(who).toHaveLength(11);
    expect(who.find(({ name }) => name === 'carla')?.rights).toEqual([]);
    expect([policies, unread]).toEqual([4, ['Lost']]);
  });

  it('names the policies that need a look, and no others', () => {
    const { reviews } = shownOf(agency);
    expect(reviews.map(({ policy, findings }) => [policy, findings[0]?.what])).toEqual([
      ['Top-up', 'over-wide'],
      ['Office', 'over-wide'],
    ]);
  });

  it('reviews a policy that is pasted alone', () => {
    const { reviews, who } = shownOf(JSON.parse(document('Allow', 'bss:DescribeAccountTran')));
    expect(who).toEqual([]);
    expect(reviews[0]?.findings[0]).toMatchObject({ what: 'corrected', statement: 1 });
  });

  it('says which list was cut before its end, until its last page is there', () => {
    const page = (IsTruncated: boolean) => ({ Users: { User: [{ UserName: 'anna' }] }, IsTruncated });
    const counted = { PolicyAttachments: { PolicyAttachment: [] }, TotalCount: 130, PageNumber: 1, PageSize: 100 };
    expect(shownOf(page(true), counted).cut).toEqual(['Users', 'PolicyAttachments']);
    expect(shownOf(page(true), page(false), counted, { ...counted, PageNumber: 2 }).cut).toEqual([]);
  });

  it('reviews Alibaba Cloud’s own policies as what they are', () => {
    const PolicyDocument = document('Allow', 'bss:*');
    const policy = (PolicyName: string, PolicyType: string) => ({ PolicyName, PolicyType, PolicyDocument });
    const { reviews } = shownOf({ Policies: [policy('AliyunBSSFullAccess', 'System'), policy('Own', 'Custom')] });
    expect(reviews.map(({ policy, isSystem }) => [policy, isSystem])).toEqual([
      ['AliyunBSSFullAccess', true],
      ['Own', false],
    ]);
  });

  it('is another one later where the moment matters, and says so', () => {
    const condition = { DateLessThan: { 'acs:CurrentTime': '2026-11-24T00:00:00Z' } };
    const Statement = [{ Effect: 'Allow', Action: 'bss:ModifyBalance', Resource: '*', Condition: condition }];
    const PolicyDocument = { Version: '1', Statement };
    const known = {
      identities: identitiesIn({ Users: [{ UserName: 'anna', Policies: [{ PolicyName: 'Today', PolicyDocument }] }] }),
      at: CASES_AT,
    };
    const first = permissionsShown(known, CASES_AT);
    expect([isTimed(known.identities), isTimed(identitiesIn(agency))]).toEqual([true, false]);
    expect(first.who[0]?.rights).toMatchObject([{ right: 'recharge', decision: 'allowed' }]);
    expect(permissionsShown(known, later(CASES_AT, days(1))).who[0]?.rights).toEqual([]);
  });
});
