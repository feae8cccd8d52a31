import { cases, clock, people, post, texts, zone } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { listCasesAs } from './list-cases.ts';
import { readToday } from './today.ts';

const shared = { cases, clock, people, texts, zone };

export const handler = doors(
  door(contract.listCases, wire(listCasesAs, shared)),
  door(contract.readToday, wire(readToday, { ...shared, post })),
);
