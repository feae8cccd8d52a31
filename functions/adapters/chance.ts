import { randomBytes } from 'node:crypto';
import type { Chance } from '#ports/chance.ts';
import { prefixes } from './case-ids.ts';
import { crockford } from './crockford.ts';

/** Ids with 130 random bits: nobody can guess or count them, and they tell no order and no time. */
export const chance: Chance = { caseId: (kind) => `${prefixes[kind]}-${crockford(randomBytes(17))}` };
