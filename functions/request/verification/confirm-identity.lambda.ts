import { cases, workflows } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { confirmIdentity } from './check-identity.ts';

export const handler = door(contract.confirmIdentity, wire(confirmIdentity, { cases, workflows }));
