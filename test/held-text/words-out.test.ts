import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { AsSent, GivenWords, OfficersOwnWords, SentWords, WordsOut } from '#domain/case/words-out.ts';
import type { answerLetter as complaintAnswer } from '#functions/complaint/letters/answer.ts';
import type { written } from '#functions/complaint/letters/written.ts';
import type { Cleared, keepSentWords, ownWordsIn } from '#functions/held-text/offers.ts';
import type { Part } from '#functions/letters/frame.ts';
import type { AnswerGiven, AnswerText, AnswerWritten } from '#functions/request/contract.ts';
import type { answerLetter } from '#functions/request/letters/answer.ts';
import type { extension } from '#functions/request/letters/extension.ts';
import type { message } from '#functions/request/letters/message.ts';
import type { question } from '#functions/request/letters/question.ts';

/** A form’s bare string, and what waits for a second person. */
type NotOut = string | OfficersOwnWords;
type Quote = Extract<Part, { quote: unknown }>['quote'];

describe('words of a form do not compile where a letter takes words (R-10)', () => {
  it.each([{ what: 'types' }])('$what', () => {
    expectTypeOf<string>().not.toExtend<WordsOut>();
    expectTypeOf<OfficersOwnWords>().not.toExtend<WordsOut>();
    expectTypeOf<GivenWords>().not.toExtend<SentWords>();
    expectTypeOf<AsSent<{ text: string; code: 'a' | 'b'; n: number }>>().toEqualTypeOf<{
      readonly text: SentWords;
      readonly code: 'a' | 'b';
      readonly n: number;
    }>();
  });

  it('a message, a question, a reason for more time', () => {
    expectTypeOf<NotOut>().not.toExtend<Parameters<typeof message>[4]>();
    expectTypeOf<NotOut>().not.toExtend<Parameters<typeof question>[4]>();
    expectTypeOf<NotOut>().not.toExtend<Parameters<typeof extension>[4]['text']>();
  });

  it('an answer, in each field that an officer types', () => {
    expectTypeOf<AnswerGiven>().not.toExtend<AnswerText>();
    expectTypeOf<AnswerWritten>().not.toExtend<Parameters<typeof answerLetter>[4]>();
    expectTypeOf<NonNullable<AnswerText['recipient']>>().toEqualTypeOf<GivenWords>();
    expectTypeOf<AnswerText>().not.toHaveProperty('recipientOnFile');
    type Item = NonNullable<AnswerText['items']>[number];
    type Search = NonNullable<AnswerText['searches']>[number];
    type Correction = NonNullable<AnswerText['corrections']>[number];
    expectTypeOf<AnswerText['message']>().toEqualTypeOf<SentWords>();
    expectTypeOf<
      NonNullable<AnswerText['law'] | AnswerText['recipientsTold'] | Item['law']>
    >().toEqualTypeOf<SentWords>();
    expectTypeOf<
      Item['what'] | Search['system'] | Search['keys'] | Search['searchedBy'] | Correction['what']
    >().toEqualTypeOf<SentWords>();
  });

  it('an answer, a question and a message about a complaint', () => {
    type Point = Parameters<typeof complaintAnswer>[4][number];
    expectTypeOf<Point['point'] | Point['checked'] | Point['finding']>().toEqualTypeOf<SentWords>();
    expectTypeOf<NonNullable<Point['action']>>().toEqualTypeOf<SentWords>();
    expectTypeOf<NotOut>().not.toExtend<Parameters<typeof written>[4]['text']>();
  });

  it('free words of any letter, and what is kept to be sent', () => {
    expectTypeOf<NotOut>().not.toExtend<Quote>();
    expectTypeOf<NotOut>().not.toExtend<Parameters<typeof keepSentWords>[2]>();
    expectTypeOf<ReturnType<Cleared['words']>>().toEqualTypeOf<SentWords>();
    expectTypeOf<Awaited<ReturnType<typeof ownWordsIn>>[number]['text']>().toEqualTypeOf<
      string & OfficersOwnWords
    >();
  });
});

const root = fileURLToPath(new URL('../../', import.meta.url));
const filesWith = (
  pattern: RegExp,
  files = globSync('functions/**/*.ts', { cwd: root }),
): readonly string[] => files.filter((file) => pattern.test(readFileSync(root + file, 'utf8'))).toSorted();

/** Where a string becomes words that may leave. Another place fails until somebody decides. */
const made = /\bas (?:unknown as )?(?:ClearedWords|OurWords|SentWords|WordsOut|GivenWords|AsSent|AsOurs)\b/;

describe('words that may leave are made in few places (R-10)', () => {
  it('by the gate, the confirmation, and what reads what they kept', () => {
    expect(filesWith(made)).toEqual([
      'functions/complaint/machine/compose.ts',
      'functions/domain/case/words-out.ts',
      'functions/held-text/gate.ts',
      'functions/held-text/sent-words.ts',
      'functions/letters/catalog.ts',
    ]);
    expect(filesWith(/\bsentEarlier\b/)).toEqual([
      'functions/complaint/status/read-complaint.ts',
      'functions/domain/case/words-out.ts',
      'functions/request/status/messages.ts',
    ]);
    expect(filesWith(/\bapproved\b[^']*from '#domain\/case\/words-out.ts'/)).toEqual([
      'functions/notice/letter/customer-notice.ts',
    ]);
    expect(filesWith(/\bas AnswerText\b/)).toEqual([
      'functions/preservation/reopen-kept.ts',
      'functions/request/answer/send-answer.ts',
    ]);
    expect(filesWith(/\bclearedWords\b/)).toEqual([
      'functions/held-text/end-held-text.ts',
      'functions/held-text/gate.ts',
    ]);
    expect(filesWith(/\bpreviewed\b/)).toEqual([
      'functions/held-text/gate.ts',
      'functions/held-text/offers.ts',
      'functions/request/answer/draft-answer.ts',
    ]);
  });

  it('kept for a letter by the acts that passed the gate, and read for it by the letters of these acts', () => {
    expect(filesWith(/\bkeepSentWords\(/)).toEqual([
      'functions/case/take-officer-action.ts',
      'functions/complaint/work/write-to-person.ts',
      'functions/request/answer/answer-request.ts',
    ]);
    expect(filesWith(/\bsentWords\(/)).toEqual([
      'functions/complaint/machine/compose.ts',
      'functions/request/answer/send-answer.ts',
      'functions/request/send-owed-letters.ts',
    ]);
  });

  it('given words are names, addresses, ids, file names, a webhook’s codes, and what the person typed', () => {
    expect(filesWith(/import \{[^}]*\bgiven\b[^}]*\} from '(?:#domain\/case|\.)\/words-out.ts'/)).toEqual([
      'functions/account/letters/officer-letters.ts',
      'functions/breach/letters/officer-letters.ts',
      'functions/case/letters/officer-letters.ts',
      'functions/complaint/status/read-complaint.ts',
      'functions/controller/letters/roster-letters.ts',
      'functions/domain/case/file-kinds.ts',
      'functions/holder/webhook-message.ts',
      'functions/notice/accounting/download.ts',
      'functions/request/answer/declare-records.ts',
      'functions/request/answer/fetch-records.ts',
      'functions/request/answer/recipient.ts',
      'functions/request/letters/child-notice.ts',
      'functions/request/letters/controller-notice.ts',
      'functions/request/letters/letter-list.ts',
      'functions/request/letters/question-list.ts',
      'functions/request/status/messages.ts',
      'functions/transfer/read-transfer.ts',
    ]);
  });

  it('and another place is found', () => {
    expect(made.test('const words = said.text as SentWords;')).toBe(true);
    expect(made.test('return words[language] as AsOurs<W>;')).toBe(true);
    expect(made.test('const words = said as unknown as AsSent<Answer>;')).toBe(true);
    expect(made.test('const day = said.day as Day;')).toBe(false);
  });
});
