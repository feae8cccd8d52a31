/* What other nouns may call of this one. */
export { accountsFound, firstFound, identified, type StoredAccount } from './found-accounts.ts';
