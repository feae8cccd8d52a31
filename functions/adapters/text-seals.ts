import { createHmac } from 'node:crypto';
import { sha256 } from './sha256.ts';

/** Hex. Without a salt: as releases before it sealed. */
export const sealOf = (text: string, salt: string | undefined): string =>
  salt === undefined ? sha256(text) : createHmac('sha256', salt).update(text).digest('hex');
