import type { Screen } from '../visit.ts';
import { account } from './account.ts';
import { accountActScreens } from './acts.ts';
import { findAccount } from './find.ts';
import { importResultScreens } from './import.ts';
import { importScreen } from './imports.ts';

/** Accounts of customers: addresses of record, restrictions, calls owed. */
export const accountScreens: readonly Screen[] = [
  ...[findAccount, account, importScreen],
  ...accountActScreens,
  ...importResultScreens,
];
