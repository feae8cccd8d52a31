import { cases, officerActs, workflows } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { confirmIdentity } from './check-identity.ts';

const once = wire(doOnce, { officerActs });

export const handler = door(contract.confirmIdentity, wire(confirmIdentity, { cases, workflows }), { once });
