import { cases, clock, officerActs, people, policies, zone } from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { acceptPolicy } from './accept-policy.ts';
import * as contract from './contract.ts';
import { recordCall } from './record-call.ts';

const once = wire(doOnce, { officerActs });

/** What an officer heard from a customer. */
export const handler = doors(
  door(contract.recordCall, wire(recordCall, { cases, clock, people, zone }), { once }),
  door(contract.acceptPolicy, wire(acceptPolicy, { cases, clock, people, policies, zone }), { once }),
);
