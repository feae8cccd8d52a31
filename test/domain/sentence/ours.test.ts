import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storedDay } from '#domain/calendar/times.ts';
import { blankOf } from '#domain/sentence/blanks.ts';
import { sentences } from '#domain/sentence/catalog.ts';
import { noticeSentences } from '#domain/sentence/catalog-notices.ts';
import { languages } from '#domain/sentence/entry.ts';
import {
  areOurs,
  indexedLength,
  mayRepeatNotice,
  sentenceOf,
  sentencesFor,
  written,
} from '#domain/sentence/ours.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { facts, sampleOf } from './sample.ts';

const all = languages.flatMap((language) => sentences.map((sentence) => sampleOf(sentence, language)));
const answerBy = 'You will have our answer by Thursday, December 24, 2026.';

it('every sentence, filled for this case, is ours in both languages', () => {
  expect(all.filter((text) => !areOurs(text, facts))).toEqual([]);
});

it('any number of sentences in any order and language is ours', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom(' ', '\n', '\r\n\r\n', '\u00a0', '\t ')), {
        minLength: 1,
        maxLength: 12,
      }),
      (rows) => areOurs(rows.map(([text, space]) => text + space).join(''), facts),
    ),
  );
});

it('a sentence with one letter changed is not ours', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.nat(),
      fc.constantFrom('x', 'q', 'Ж', '\u200b', '\u0301', '!'),
      (text, place, letter) => {
        const at = place % text.length;
        fc.pre(text[at] !== letter);
        return !areOurs(text.slice(0, at) + letter + text.slice(at + 1), facts);
      },
    ),
    { numRuns: 1000 },
  );
});

it('a sentence with one letter more is not ours', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.nat(), (text, place) => {
      const at = place % (text.length + 1);
      return !areOurs(`${text.slice(0, at)}x${text.slice(at)}`, facts);
    }),
    { numRuns: 1000 },
  );
});

it('one own word before, between or after our sentences makes the text not ours', () => {
  const [first, second] = ['Thank you for writing to us.', 'We need more time.'];
  expect(areOurs(`${first} ${second}`, facts)).toBe(true);
  for (const text of [
    `Yes. ${first}`,
    `${first} Yes. ${second}`,
    `${first} ${second} Yes.`,
    `${first}${second}`,
  ])
    expect(areOurs(text, facts)).toBe(false);
});

it('curly and straight quotes and all white space are alike, and nothing else is', () => {
  const straight = "We found no account in your name.\nThe other person's messages are still there.";
  expect(areOurs(straight, facts)).toBe(true);
  expect(areOurs(straight.replace("'", '’').replaceAll(' ', '\u00a0'), facts)).toBe(true);
  expect(areOurs(straight.replace("'", '`'), facts)).toBe(false);
  expect(areOurs(straight.replace('We', 'we'), facts)).toBe(false);
});

it('an empty text holds no own word', () => {
  expect(areOurs(' \n', facts)).toBe(true);
});

it.each([
  [answerBy, 'You will have our answer by Friday, December 25, 2026.', 'a day of no field of the case'],
  [answerBy, 'You will have our answer by December 24, 2026.', 'another form of a day'],
  ['We paid $42.00 back to you.', 'We paid $42 back to you.', 'an amount without cents'],
  ['We paid $12345.67 back to you.', 'We paid $123456.78 back to you.', 'an amount of eight digits'],
  ['There are 12 pages.', 'There are 1200 pages.', 'a count over 999'],
  ['There are 12 pages.', 'There are 012 pages.', 'a count with a zero before it'],
  ['Our case number is REQ-7K2M9Q.', 'Our case number is BRE-7K2M9Q.', 'another reference'],
  [
    'We do only what Northwind Clinics asks us to do.',
    'We do only what Globex asks us to do.',
    'another name',
  ],
  [
    'We sent you the wrong bill in March 2025.',
    'We sent you the wrong bill in January 2027.',
    'a month to come',
  ],
  [
    'We took your HomeFiber off your account.',
    'We took your records off your account.',
    'a product of no list',
  ],
  ['We deleted your bills.', 'We deleted your breach.', 'data of no list'],
  ['Please send us the signed form.', 'Please send us the money.', 'a paper of no list'],
])('%s: a blank does not take %s (%s)', (good, bad) => {
  expect([areOurs(good, facts), areOurs(bad, facts)]).toEqual([true, false]);
});

it('a sentence that repeats a notice takes one notice that was sent, whole (R-10)', () => {
  const [one, two] = ['BRE-1', 'BRE-2'];
  const sent = (reference: string, on: string) => ({ reference, on: storedDay(on) });
  const noticesSent = [sent(one, '2026-11-20'), sent(two, '2026-11-21')];
  const says = (reference: string, day: string) =>
    noticeSentences.flatMap((sentence) =>
      languages.map((language) => sampleOf(sentence, language, { reference, day })),
    );
  const ours = (text: string) => areOurs(text, { ...facts, noticesSent });
  const right = [...says(one, '2026-11-20'), ...says(two, '2026-11-21')];
  expect(right.filter((text) => !ours(text) || !mayRepeatNotice(text))).toEqual([]);
  expect(right.filter((text) => areOurs(text, facts))).toEqual([]);
  // Of another notice, or of this case.
  const wrong = [...says(one, '2026-11-21'), ...says('REQ-7K2M9Q', '2026-11-24')];
  expect(wrong.filter(ours)).toEqual([]);
  expect(ours(`Our case number is ${one}.`)).toBe(false);
  expect(all.filter(mayRepeatNotice)).toEqual([]);
});

it('days are written as our letters write them', () => {
  for (const language of languages)
    for (const month of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const day = `2026-${String(month).padStart(2, '0')}-0${1 + (month % 7)}`;
      expect(blankOf('day').inWords(day, language)).toBe(dateInWords(day as never, language));
    }
});

it('a sentence whose blank has no value of its type is not written', () => {
  const sentence = sentenceOf('answer-by');
  if (sentence === undefined) throw new Error('answer-by');
  expect(written(sentence, 'en')).toBeUndefined();
  expect(written(sentence, 'en', { day: '2026-02-30' })).toBeUndefined();
  expect(written(sentence, 'en', { day: '2026-12-24' })).toBe(answerBy);
});

it('a field takes only its own sentences', () => {
  expect(
    areOurs('We ended your old password on Tuesday, November 24, 2026.', facts, 'complaint-action'),
  ).toBe(true);
  expect(areOurs('We ended your old password on Tuesday, November 24, 2026.', facts, 'company')).toBe(false);
  expect(areOurs('Your bills', facts, 'item')).toBe(true);
  expect(areOurs('Your bills', facts, 'answer')).toBe(false);
});

it('the picker of an answer shows no opening of another kind or outcome', () => {
  const openings = sentencesFor('answer', 'delete', 'refused').filter(({ key }) => key.startsWith('opener-'));
  expect(openings.map(({ key }) => key)).toEqual(['opener-delete-refused']);
});

it('no sentence has a blank within the first letters by which it is found', () => {
  const starts = languages.flatMap((language) =>
    sentences.map((sentence) => sentence[language].split('{')[0]?.slice(0, indexedLength) ?? ''),
  );
  // A label of a list may be shorter than a sentence, but never than what is indexed.
  expect(starts.filter((start) => start.length < indexedLength)).toEqual([]);
});

it('one own word is found at the end of 20,000 characters of our sentences', () => {
  const text = 'Please destroy it. '.repeat(1053);
  expect(text.length).toBeGreaterThan(20_000);
  expect(areOurs(text, facts)).toBe(true);
  expect(areOurs(`${text}Yes.`, facts)).toBe(false);
});
