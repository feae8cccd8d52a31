import { randomBytes, randomUUID } from 'node:crypto';
import type { Chance } from '#ports/chance.ts';
import { crockford } from './crockford.ts';
import { prefixes } from './table-shape.ts';

export const chance: Chance = {
  // 130 random bits: nobody can guess or count ids, or order them by time.
  caseId: (kind) => `${prefixes[kind]}-${crockford(randomBytes(17))}`,
  uuid: () => randomUUID(),
  key: () => randomBytes(32).toString('base64url'),
  nonce: () => randomBytes(16).toString('base64url'),
  fraction: () => Math.random(),
};
