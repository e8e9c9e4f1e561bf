import { shell } from 'electron';
import { taxOfficeCheckOf } from '../core/tax/tax-office';
import type { Link } from '../preload/contract';

const CHINA = 'https://billing-cost.console.aliyun.com';
const INTERNATIONAL = 'https://billing-cost.console.alibabacloud.com';

/**
 * The only addresses that are ever opened in the browser: the window names one of them and cannot add to them. Those of
 * the two sites are named in Alibaba Cloud's help pages as the place for it (read 2026-11-23). The international site
 * has no recharge page of its own: money is sent in from the billing account. Tax numbers are kept with the invoices.
 */
const ADDRESSES: Readonly<Record<Link, string>> = {
  'ram-users': 'https://ram.console.aliyun.com/users',
  'ram-policies': 'https://ram.console.aliyun.com/policies',
  'billing-management': 'https://usercenter2.aliyun.com/',
  'account-center-china': 'https://myaccount.console.aliyun.com/',
  'account-center-international': 'https://myaccount.console.alibabacloud.com/',
  'billing-china': `${CHINA}/home`,
  'billing-international': `${INTERNATIONAL}/fortune/billing-account`,
  'recharge-china': `${CHINA}/fortune/fund-management/recharge`,
  'recharge-international': `${INTERNATIONAL}/fortune/billing-account`,
  'tax-china': `${CHINA}/invoice/home/main`,
  'tax-international': `${INTERNATIONAL}/invoice/home/intl/record`,
  'invoices-china': `${CHINA}/invoice/home/main`,
  'invoices-international': `${INTERNATIONAL}/invoice/home/intl/record`,
};

export const openLink = (link: Link): Promise<void> => shell.openExternal(ADDRESSES[link]);

/** The office's own page, by a country of which one is known. */
export async function openTaxOffice(country: string): Promise<void> {
  const office = taxOfficeCheckOf(country);
  if (office !== undefined) await shell.openExternal(office.address);
}
