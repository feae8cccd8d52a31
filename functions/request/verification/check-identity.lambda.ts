import { cases, clock, texts, workflows } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { checkIdentity } from './check-identity.ts';

export const handler = door(contract.checkIdentity, wire(checkIdentity, { cases, clock, texts, workflows }));
