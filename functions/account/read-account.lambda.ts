import { cases, clock, officers, people, zone } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { readAccount } from './read-account.ts';

export const handler = door(
  contract.readAccount,
  wire(readAccount, { cases, clock, officers, people, zone }),
);
