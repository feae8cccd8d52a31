import { createHash } from 'node:crypto';
import type { Day } from '#domain/calendar/times.ts';
import { byCodeUnit, canonicalJson } from '#domain/case/canonical-json.ts';
import { type Fault, InvalidInput } from '#domain/case/errors.ts';
import { type LetterPart, missingParts, type NoticeLanguage } from '#domain/notice/letter-parts.ts';
import { localeOf } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import { forbiddenIn, forbiddenText } from './forbidden-wording.ts';
import { placeholderFaults } from './placeholders.ts';

export interface NoticeFacts {
  readonly reference: string;
  /** Civil dates. */
  readonly occurredFrom?: Day;
  readonly occurredTo?: Day;
  readonly cpniTypes: readonly string[];
  /** Data that a thief can use: the letter explains credit steps. */
  readonly identityData: boolean;
  readonly hours?: string;
  /** State requirements by segment; `*` is for everyone. */
  readonly inserts?: Readonly<Record<string, string>>;
}

/** The same letter in Spanish, sealed with it: one approval is of both. */
export interface SpanishVersion extends Pick<NoticeFacts, 'cpniTypes' | 'hours' | 'inserts'> {
  readonly subject: string;
  readonly body: string;
}

export interface NoticeVersion {
  readonly subject: string;
  readonly body: string;
  readonly locale: string;
  /** Only of an English letter. */
  readonly spanish?: SpanishVersion;
  readonly facts: NoticeFacts;
  readonly letterhead: Pick<Letterhead, 'companyName' | 'companyAddress' | 'companyContact'> & {
    readonly complaintUrl: string;
  };
}

/** The letter's own sentences and the facts of the case; only the officer's text says the rest. */
const givenIn = ({ facts }: NoticeVersion): readonly LetterPart[] => [
  'what-you-can-do',
  ...(facts.cpniTypes.length > 0 ? (['what-information'] as const) : []),
  ...(facts.hours === undefined ? [] : (['for-more-information'] as const)),
  ...(facts.occurredFrom === undefined ? [] : (['date'] as const)),
];

/** The letter in the language of a row; one that we do not have is the letter as it was written first. */
export const versionFor = ({ spanish, ...version }: NoticeVersion, locale?: string): NoticeVersion => {
  if (spanish === undefined || localeOf(locale) !== 'es') return version;
  const { subject, body, ...facts } = spanish;
  return { ...version, subject, body, locale: 'es', facts: { ...version.facts, ...facts } };
};

export const languagesOf = ({ locale, spanish }: NoticeVersion): readonly NoticeLanguage[] =>
  spanish === undefined ? [localeOf(locale)] : ['en', 'es'];

/** L-8: never a refusal to write it; the approver acknowledges each by name. */
export const missingIn = (version: NoticeVersion): readonly LetterPart[] => {
  const missing = languagesOf(version).flatMap((language) => {
    const one = versionFor(version, language);
    return missingParts(one.body, givenIn(one));
  });
  return [...new Set(missing)];
};

export interface WrittenVersion {
  readonly version: NoticeVersion;
  readonly text: string;
  /** SHA-256 (hex) of canonical JSON. */
  readonly letterSha256: string;
  readonly warnings: readonly LetterPart[];
}

const insertFaults = (inserts: NoticeFacts['inserts'] = {}, at = '#'): readonly Fault[] =>
  Object.entries(inserts).flatMap(([segment, text]) => {
    const pointer = `${at}/inserts/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [...placeholderFaults(pointer, text, []), ...forbiddenText(pointer, text)];
  });

/** Whole or not at all: what the English letter says, the Spanish one says, too (R-26 asks the same of CPNI notices). */
const notWhole = ({ locale, facts, spanish }: NoticeVersion): readonly Fault[] => {
  if (spanish === undefined) return [];
  const fault = (part: string, detail: string): Fault => ({ pointer: `#/spanish${part}`, detail });
  const segments = (inserts: NoticeFacts['inserts'] = {}) => Object.keys(inserts).sort(byCodeUnit).join();
  return [
    ...(localeOf(locale) === 'en' ? [] : [fault('', 'The letter itself is in Spanish. Leave this out.')]),
    ...(spanish.cpniTypes.length === facts.cpniTypes.length
      ? []
      : [
          fault(
            '/cpniTypes',
            `Name these kinds of records in Spanish, in this order: ${facts.cpniTypes.join('; ')}.`,
          ),
        ]),
    ...((spanish.hours === undefined) === (facts.hours === undefined)
      ? []
      : [fault('/hours', `Say in Spanish when people can reach you: ${facts.hours ?? 'no hours are set'}.`)]),
    ...(segments(spanish.inserts) === segments(facts.inserts)
      ? []
      : [fault('/inserts', 'Write the same segments in Spanish: no more and no fewer.')]),
  ];
};

const spanishFaults = ({ spanish }: NoticeVersion): readonly Fault[] =>
  spanish === undefined
    ? []
    : [
        ...placeholderFaults('#/spanish/subject', spanish.subject, []),
        ...placeholderFaults('#/spanish/body', spanish.body),
        ...forbiddenIn(spanish, '#/spanish'),
        ...insertFaults(spanish.inserts, '#/spanish'),
      ];

/** @throws {InvalidInput} for forbidden wording, and a Spanish version that is not whole */
export const noticeVersion = (version: NoticeVersion): WrittenVersion => {
  const faults = [
    ...placeholderFaults('#/subject', version.subject, []),
    ...placeholderFaults('#/body', version.body),
    ...forbiddenIn(version),
    ...insertFaults(version.facts.inserts),
    ...notWhole(version),
    ...spanishFaults(version),
  ];
  if (faults.length > 0) throw new InvalidInput(faults);
  const text = canonicalJson(version);
  const letterSha256 = createHash('sha256').update(text).digest('hex');
  return { version, text, letterSha256, warnings: missingIn(version) };
};
