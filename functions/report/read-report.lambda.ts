import { cases, clock, closures, officers, ruleset, zone } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { readBreachReport } from './read-breach-report.ts';
import { readReport } from './read-report.ts';
import { readYear } from './read-year.ts';

const reading = { cases, clock, officers, zone };

export const handler = doors(
  door(contract.readReport, wire(readReport, reading)),
  door(contract.readYear, wire(readYear, reading)),
  door(contract.readBreachReport, wire(readBreachReport, { ...reading, closures, ruleset })),
);
