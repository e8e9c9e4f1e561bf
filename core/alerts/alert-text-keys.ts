import { paymentMethods } from '../decide-by/payment-method';
import type { TextKey } from '../texts/catalogue';
import type { Alert } from './alert';

export interface AlertTextKeys {
  readonly title: TextKey;
  readonly body: TextKey;
  readonly next: TextKey;
}

type Plain =
  | 'below-buffer'
  | 'auto-recharge'
  | 'bill-higher'
  | 'low-days'
  | 'decide-by'
  | 'top-up-short'
  | 'top-up-twice'
  | 'top-up-elsewhere';

const plain = (kind: Plain): AlertTextKeys => ({
  title: `alert.${kind}.title`,
  body: `alert.${kind}.body`,
  next: kind === 'below-buffer' ? 'alert.used-up.next' : `alert.${kind}.next`,
});

const usedUp: AlertTextKeys = {
  title: 'alert.used-up.title',
  body: 'alert.used-up.body',
  next: 'alert.used-up.next',
};

const lowShare = (kind: 'low-20' | 'low-5'): AlertTextKeys => ({
  title: `alert.${kind}.title`,
  body: 'alert.low-share.body',
  next: `alert.${kind}.next`,
});

const decideByPassed: AlertTextKeys = {
  title: 'alert.decide-by.passed.title',
  body: 'alert.decide-by.passed.body',
  next: 'alert.decide-by.passed.next',
};

function stale({ facts, action }: Alert): AlertTextKeys {
  const known = facts.asOfAt !== undefined;
  return {
    title: known ? 'alert.stale.title' : 'alert.stale.never.title',
    body: known ? 'alert.stale.body' : 'alert.stale.never.body',
    next: action.do === 'unlock-keychain' ? 'alert.stale.keychain.next' : 'alert.stale.next',
  };
}

function expiry({ facts, level }: Alert): AlertTextKeys {
  const what = facts.what === 'card' ? 'card' : 'credit';
  return {
    title: level >= 2 ? `alert.expiry.${what}-over.title` : `alert.expiry.${what}.title`,
    body: `alert.expiry.${what}.body`,
    next: `alert.expiry.${what}.next`,
  };
}

const testTopUp = ({ facts, level }: Alert): AlertTextKeys => ({
  title: level > 0 ? 'alert.test-top-up.overdue.title' : 'alert.test-top-up.title',
  body: facts.lastAt === undefined ? 'alert.test-top-up.first.body' : 'alert.test-top-up.body',
  next: 'alert.test-top-up.next',
});

/** Where it is to be looked up follows the way it was paid; an alert of an earlier version does not say it. */
function late({ facts }: Alert): AlertTextKeys {
  const method = paymentMethods.find((each) => each === facts.method);
  const next = method === undefined ? 'alert.top-up-late.next' : (`alert.top-up-late.next.${method}` as const);
  return { title: 'alert.top-up-late.title', body: 'alert.top-up-late.body', next };
}

const unplanned = ({ facts }: Alert): AlertTextKeys => ({
  title: 'alert.top-up-unplanned.title',
  body: facts.remark === undefined ? 'alert.top-up-unplanned.body' : 'alert.top-up-unplanned.remark.body',
  next: 'alert.top-up-unplanned.next',
});

const standing = ({ level }: Alert): AlertTextKeys => ({
  title: level > 0 ? 'alert.standing-top-up.overdue.title' : 'alert.standing-top-up.title',
  body: 'alert.standing-top-up.body',
  next: 'alert.standing-top-up.next',
});

const isUsedUp = ({ facts }: Alert): boolean => facts.days === 0;
const stopsAtZero = ({ facts }: Alert): boolean => Number(String(facts.floor).split(' ')[1]) === 0;

/** The texts of an alert but for a refused key's, which says what the failure says. */
export function alertTextKeys(alert: Alert): AlertTextKeys | undefined {
  switch (alert.kind) {
    case 'low-days':
      return isUsedUp(alert) ? usedUp : plain('low-days');
    case 'below-buffer':
      return stopsAtZero(alert) ? usedUp : plain('below-buffer');
    case 'low-20':
    case 'low-5':
      return lowShare(alert.kind);
    case 'decide-by':
      return alert.level > 0 ? decideByPassed : plain('decide-by');
    case 'spike': {
      const body = alert.facts.floorAt === undefined ? 'alert.spike.body' : 'alert.spike.floor.body';
      return { title: 'alert.spike.title', body, next: 'alert.spike.next' };
    }
    case 'budget': {
      const title = alert.facts.reachedAt === undefined ? 'alert.budget.reached.title' : 'alert.budget.title';
      return { title, body: 'alert.budget.body', next: 'alert.budget.next' };
    }
    case 'auto-recharge':
    case 'bill-higher':
    case 'top-up-short':
    case 'top-up-twice':
    case 'top-up-elsewhere':
      return plain(alert.kind);
    case 'top-up-late':
      return late(alert);
    case 'stale':
      return stale(alert);
    case 'expiry':
      return expiry(alert);
    case 'top-up-unplanned':
      return unplanned(alert);
    case 'standing-top-up':
      return standing(alert);
    case 'test-top-up':
      return testTopUp(alert);
    case 'key-refused':
      return undefined;
  }
}
