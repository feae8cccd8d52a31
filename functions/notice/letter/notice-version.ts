import { createHash } from 'node:crypto';
import type { Day } from '#domain/calendar/times.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import { type Fault, InvalidInput } from '#domain/case/errors.ts';
import { type LetterPart, missingParts } from '#domain/notice/letter-parts.ts';
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

export interface NoticeVersion {
  readonly subject: string;
  readonly body: string;
  readonly locale: string;
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

/** L-8: never a refusal to write it; the approver acknowledges each by name. */
export const missingIn = (version: NoticeVersion): readonly LetterPart[] =>
  missingParts(version.body, givenIn(version));

export interface WrittenVersion {
  readonly version: NoticeVersion;
  readonly text: string;
  /** SHA-256 (hex) of canonical JSON. */
  readonly letterSha256: string;
  readonly warnings: readonly LetterPart[];
}

const insertFaults = (inserts: NoticeFacts['inserts'] = {}): readonly Fault[] =>
  Object.entries(inserts).flatMap(([segment, text]) => {
    const pointer = `#/inserts/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [...placeholderFaults(pointer, text, []), ...forbiddenText(pointer, text)];
  });

/** @throws {InvalidInput} for forbidden wording */
export const noticeVersion = (version: NoticeVersion): WrittenVersion => {
  const faults = [
    ...placeholderFaults('#/subject', version.subject, []),
    ...placeholderFaults('#/body', version.body),
    ...forbiddenIn(version),
    ...insertFaults(version.facts.inserts),
  ];
  if (faults.length > 0) throw new InvalidInput(faults);
  const text = canonicalJson(version);
  const letterSha256 = createHash('sha256').update(text).digest('hex');
  return { version, text, letterSha256, warnings: missingIn(version) };
};
