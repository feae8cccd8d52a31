import {
  cases,
  clock,
  cpniAnswers,
  officerActs,
  officers,
  texts,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { readFiling } from './read-filing.ts';
import { confirmFiling, correctFiling, declineFiling, recordFiling } from './record-filing.ts';

const once = wire(doOnce, { officerActs });

const recording = { cases, clock, zone };
const explaining = { ...recording, texts };

export const handler = doors(
  door(contract.readFiling, wire(readFiling, { ...explaining, cpniAnswers, officers })),
  door(contract.recordFiling, wire(recordFiling, recording), { once }),
  door(contract.confirmFiling, wire(confirmFiling, recording), { once }),
  door(contract.declineFiling, wire(declineFiling, explaining), { once }),
  door(contract.correctFiling, wire(correctFiling, explaining), { once }),
);
