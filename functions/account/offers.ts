/* What other nouns may call of this one. */

export { allDeniedIds, deniedIdsOf, otherDeniedIds } from './denied-ids.ts';
export { accountsFound, firstFound, identified, type StoredAccount } from './found-accounts.ts';
export { placeDenial } from './place-denial.ts';
