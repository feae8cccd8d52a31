import { storedDay } from '#domain/calendar/times.ts';
import type { CaseFacts } from '#domain/sentence/blanks.ts';
import type { Language, Sentence } from '#domain/sentence/entry.ts';
import { type BlankInput, written } from '#domain/sentence/ours.ts';

export const facts: CaseFacts = {
  days: [storedDay('2026-11-24'), storedDay('2026-12-24')],
  today: storedDay('2026-12-02'),
  references: ['REQ-7K2M9Q'],
  names: ['Northwind Clinics'],
  products: ['HomeFiber'],
};

export const sampleBlanks: BlankInput = {
  day: '2026-12-24',
  month: '2025-03',
  month2: '2026-11',
  amount: '$1234.50',
  count: '12',
  ending: '71',
  reference: 'REQ-7K2M9Q',
  name: 'Northwind Clinics',
  product: 'wireless-line',
  data: 'bills',
  paper: 'photo-id',
  recipient: 'billing',
};

/** @throws {Error} if a blank has no sample */
export const sampleOf = (
  sentence: Sentence,
  language: Language,
  blanks: BlankInput = sampleBlanks,
): string => {
  const text = written(sentence, language, blanks);
  if (text === undefined) throw new Error(`No sample fills a blank of ${sentence.key}.`);
  return text;
};
