import { createHash } from 'node:crypto';

/** A name always gives the same subject, in Cognito's format. */
export const subjectOf = (name: string): string => {
  const hex = createHash('sha256').update(`privacy-clock officer ${name}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};
