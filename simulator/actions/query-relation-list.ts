import type { Instant } from '../../core/time';
import { isoOf } from '../../core/time';
import type { SimulatedAccount } from '../account-in-a-box';
import { startOfDay } from '../calendar';
import { missingParameter, refusals } from '../refusal';
import { type Action, type Body, type Call, callerBook, envelope, isRefusal } from './action';
import { pageOf } from './paging';

const PAGES = { numberName: 'PageNum', sizeName: 'PageSize', largest: 300 };

/** UTC to the minute: `2021-03-02T15:12Z`. */
const toTheMinute = (instant: Instant): string => isoOf(instant).replace(/:\d\dZ$/, 'Z');

const rowOf = (call: Call, member: SimulatedAccount): Body => {
  const since = toTheMinute(startOfDay(call.world.bookOf(member).firstDay));
  return {
    AccountId: member.uid,
    AccountName: member.name,
    AccountNickName: member.name,
    AccountType: 'MEMBER',
    RelationId: Number(String(member.uid).slice(-9)),
    RelationType: 'FinancialManagement',
    SetupTime: since,
    StartTime: since,
    State: 'RELATED',
  };
};

/** `StatusList.1`, `StatusList.2`, … */
const wantedStates = (call: Call): readonly string[] =>
  [...call.parameters].filter(([name]) => name.startsWith('StatusList.')).map(([, state]) => state);

/** The sub-accounts of the caller, who has to name themselves. */
export const queryRelationList: Action = {
  ramAction: 'bssapi:QueryRelationList',
  answer: (call) => {
    const user = call.parameters.get('UserId');
    if (user === undefined) return missingParameter('UserId');
    if (user !== String(callerBook(call).uid)) return refusals.notYourOwn;
    const states = wantedStates(call);
    const rows = call.world.accounts
      .filter(({ master }) => master === call.caller.name)
      .map((member) => rowOf(call, member))
      .filter(({ State }) => states.length === 0 || states.includes(String(State)));
    const page = pageOf(rows, call.parameters, PAGES);
    if (isRefusal(page)) return page;
    return envelope('200', call, {
      PageNum: page.number,
      PageSize: page.size,
      TotalCount: page.total,
      FinancialRelationInfoList: page.rows,
    });
  },
};
