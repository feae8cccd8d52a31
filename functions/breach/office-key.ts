import { createHash } from 'node:crypto';
import { findKey } from '#domain/case/keys.ts';

/** SHA-256 of a field office as officers spell it; undefined for none. The history keeps no words. */
export const officeKeyOf = (typed: string | undefined): string | undefined => {
  const key = findKey(typed ?? '');
  return key === '' ? undefined : createHash('sha256').update(key).digest('hex');
};
