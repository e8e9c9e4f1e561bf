import { shell } from 'electron';
import type { Link } from '../preload/contract';

/** The only addresses that are ever opened in the browser: the window names one of them and cannot add to them. */
const ADDRESSES: Readonly<Record<Link, string>> = {
  'ram-users': 'https://ram.console.aliyun.com/users',
  'ram-policies': 'https://ram.console.aliyun.com/policies',
  'billing-management': 'https://usercenter2.aliyun.com/',
};

export const openLink = (link: Link): Promise<void> => shell.openExternal(ADDRESSES[link]);
