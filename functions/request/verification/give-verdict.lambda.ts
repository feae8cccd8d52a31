import { cases, clock, counters, secrets, workflows } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { giveVerdict } from './give-verdict.ts';

export const handler = door(
  contract.giveVerdict,
  wire(giveVerdict, { cases, clock, counters, secrets, workflows }),
);
