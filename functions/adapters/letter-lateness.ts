import type { LetterRecord } from './letter-record.ts';

export type CountLetter = (name: 'LetterLate', value: 0 | 1) => void;

/** SES accepts a letter within a minute of its first claim (decision 0040). */
const withinMs = 60_000;

const isLate = ({ dueAt }: LetterRecord, now: number): boolean =>
  dueAt !== undefined && now - dueAt > withinMs;

/** Each letter counts once: 0 on time, 1 late. `now`: epoch milliseconds. */
export const countAccepted = (claim: LetterRecord, now: number, count: CountLetter): void => {
  if (claim.countedLate !== true) count('LetterLate', isLate(claim, now) ? 1 : 0);
};

/** Counts a letter that SES has not accepted in time: otherwise an outage of SES would look like an hour without letters. */
export const countWaiting = (claim: LetterRecord, now: number, count: CountLetter): LetterRecord => {
  if (claim.countedLate === true || !isLate(claim, now)) return claim;
  count('LetterLate', 1);
  return { ...claim, countedLate: true };
};
