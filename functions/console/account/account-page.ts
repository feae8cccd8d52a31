import type { AccountView } from '#functions/account/account-view.ts';
import { readAccount } from '#functions/account/contract.ts';
import type { Visit } from '../visit.ts';

export const accountsPage = '/officer/accounts';

/** The number is in no address of a page: the id has it only as a hash. */
export const accountPage = (id: string): string => `${accountsPage}/${encodeURIComponent(id)}`;

/** By number or by id. */
export const accountPath = (path: string, number: string): string =>
  path.replace('{number}', encodeURIComponent(number));

export const readAccountOf = (visit: Visit, number: string): Promise<AccountView> =>
  visit.api.read<AccountView>(accountPath(readAccount.path, number));
