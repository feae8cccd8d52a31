import { cases, clock, letterhead, letters, people, secrets } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { applyRestriction } from './apply-restriction.ts';

const ports = { cases, clock, letterhead, letters, people, secrets };

export const handler = door(contract.applyRestriction, wire(applyRestriction, ports));
