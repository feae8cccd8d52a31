import { createHash } from 'node:crypto';

/** Hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
