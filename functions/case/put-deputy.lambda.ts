import {
  breachOfficersAddress,
  cases,
  clock,
  letterhead,
  letters,
  officerActs,
  officersAddress,
  texts,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { onUse } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from './contract.ts';
import { putDeputy } from './put-deputy.ts';

const once = wire(doOnce, { officerActs });

const handing = {
  ...{ breachOfficersAddress, cases, clock, letterhead, letters, officersAddress, texts, workflows, zone },
};

const handOver = onUse(async () => (await import('./hand-over.ts')).handOver);

export const handler = doors(
  door(contract.putDeputy, wire(putDeputy, { cases, clock }), { once }),
  door(contract.handOver, wire(handOver, handing), { once }),
);
