import { cases, clock, closures, ruleset, texts, workflows } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import { addClosure, askRemoval, confirmRemoval, readClosures } from './change-closures.ts';
import * as contract from './contract.ts';

const table = { cases, clock, closures, texts };
const breach = { ...table, ruleset, workflows };

export const handler = doors(
  door(contract.readClosures, wire(readClosures, table)),
  door(contract.addClosure, wire(addClosure, breach)),
  door(contract.askRemoval, wire(askRemoval, table)),
  door(contract.confirmRemoval, wire(confirmRemoval, breach)),
);
