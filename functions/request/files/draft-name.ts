import { createHash } from 'node:crypto';

/** Of the folder of a draft's files. It is in an address, so it is neither the draft's key nor the hash that finds the draft. */
export const filesDraftOf = (draftKey: string): string =>
  createHash('sha256').update(`files of ${draftKey}`).digest('hex');
