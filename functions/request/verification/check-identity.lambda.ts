import { cases, clock, officerActs, texts, workflows } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { checkIdentity } from './check-identity.ts';

const once = wire(doOnce, { officerActs });

export const handler = door(contract.checkIdentity, wire(checkIdentity, { cases, clock, texts, workflows }), {
  once,
});
