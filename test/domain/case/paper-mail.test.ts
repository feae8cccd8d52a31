import { describe, expect, it } from 'vitest';
import { letterFormatPolicies, letterFormats } from '#domain/case/letter-formats.ts';
import {
  awaitPaperMail,
  howToMake,
  isEmailAddress,
  mustBeMade,
  mustBeValidPostingDay,
  wasNotDelivered,
} from '#domain/case/paper-mail.ts';
import { returnReasons, type WorkState } from '#domain/case/shared-events.ts';

const letter = { kind: 'answer', of: '1' };
const needed = {
  type: 'letter-sent',
  ...{ ...letter, sentAt: '2026-11-24T18:00:00.000Z', sha256: 'a', messageId: 'm', needsPaperMail: true },
} as const;
const emailed = { ...needed, needsPaperMail: undefined };
const note = { type: 'note-added' };
const due = { type: 'letter-paper-mail-due', ...letter, sha256: 'a' };
const held = { ...due, resumesMachine: true };
const idle: WorkState = { handledMilestones: [], faults: 0 };
const waiting = (resumesMachine?: true, of = '1'): WorkState => ({
  ...idle,
  waitingForPost: [
    { kind: 'x', of: '0' },
    { ...letter, of, ...(resumesMachine && { resumesMachine }) },
  ],
});

describe('a letter that needs paper mail (R-1)', () => {
  it.each([
    {
      what: 'nothing is to be mailed',
      state: idle,
      events: [note, emailed],
      goesOn: false,
      is: [note, emailed],
    },
    { what: 'the step waits', state: idle, events: [note, needed], goesOn: false, is: [held] },
    { what: 'the clock does not wait', state: idle, events: [note, needed], goesOn: true, is: [note, due] },
    { what: 'another waits already', state: waiting(true, '2'), events: [needed], goesOn: false, is: [held] },
    { what: 'it waits already', state: waiting(true), events: [needed], goesOn: false, is: [] },
    { what: 'it waits, no machine with it', state: waiting(), events: [needed], goesOn: false, is: [held] },
    {
      what: 'it waits, and the clock goes on',
      state: waiting(),
      events: [note, needed],
      goesOn: true,
      is: [note],
    },
    {
      what: 'another event says that it needs it',
      ...{ state: idle, events: [{ ...needed, type: 'x' }], goesOn: false, is: [{ ...needed, type: 'x' }] },
    },
  ])('$what', ({ state, events, goesOn, is }) =>
    expect(awaitPaperMail<{ readonly type: string }>(state, events, goesOn)).toEqual(is),
  );
});

describe('the day of posting (R-1)', () => {
  const zone = 'America/Denver';
  const [written, now] = ['2026-11-24T06:30:00.000Z', '2026-11-25T06:30:00.000Z'];
  const day =
    (postedOn: string, writtenAt: string | undefined = written) =>
    () =>
      mustBeValidPostingDay(postedOn, writtenAt, now, zone);
  it.each(['2026-11-23', '2026-11-24'])('%s, from the writing to today, is valid', (on) =>
    expect(day(on)).not.toThrow(),
  );
  it.each([
    ['2026-11-22', 'This day is before the letter was written. Please check the date.'],
    ['2026-11-25', 'This day is in the future. Record the mailing after you have mailed the letter.'],
  ])('%s is refused: %s', (on, says) => expect(day(on)).toThrow(says));
  it('may be any in the past where nobody knows when it was written', () =>
    expect(() => mustBeValidPostingDay('2026-01-01', undefined, now, zone)).not.toThrow());
});

describe.each(letterFormats)('a letter on paper as %s', (format) => {
  const { isMadeByHand } = letterFormatPolicies[format];
  it('counts as mailed once it is made so', () => {
    expect(() => mustBeMade(format, format)).not.toThrow();
    if (!isMadeByHand) expect(() => mustBeMade(format, undefined)).not.toThrow();
    else
      for (const made of [undefined, 'standard'] as const)
        expect(() => mustBeMade(format, made)).toThrow(
          expect.objectContaining({
            ...{ name: 'FormatNotMade', category: 'invalid', code: 'format-not-made' },
            message: `${howToMake(format)} Then record the mailing with the format ${format}.`,
          }),
        );
  });
});

it('each way to make a letter is said in words of its own', () =>
  expect(letterFormats.map(howToMake)).toEqual([
    'Mail the printed letter.',
    'Mail the letter as it is printed, in large print.',
    'Make the letter in braille and mail it.',
    'Record the letter as audio and mail the recording.',
    'Mail the letter, call the person by relay (711) and read it out.',
  ]));

it('a person who reports a letter as spam has it', () =>
  expect(returnReasons.filter(wasNotDelivered)).toEqual(['bounced', 'rejected']));

it.each([
  ['pat@example.com', true],
  ['Pat Doe\n1 Main St', false],
  ['c/o pat@example.com', false],
  ['pat@example.com Denver', false],
  ['pat@', false],
  ['@example.com', false],
  ['pat@a@b', false],
])('%j is an email address: %s', (to, is) => expect(isEmailAddress(to)).toBe(is));
