import { cases, clock, counters, lookups, people, register } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { search } from './search.ts';

export const handler = door(
  contract.search,
  wire(search, { cases, clock, counters, lookups, people, register }),
);
