import { createHash } from 'node:crypto';
import type { Day } from '#domain/calendar/times.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import { type Fault, InvalidInput } from '#domain/case/errors.ts';
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

/** L-8; a warning, never a refusal. */
export type MissingPart = 'what-happened' | 'what-we-did' | 'date' | 'kinds-of-cpni' | 'contact-hours';

/** A letter that covers the part almost always has one of these words. */
const told = {
  happened:
    /\b(access|obtain|view|saw|look|read|disclos|copied|taken|acquired|used|sent|acced|obtuv|divulg|copi)/i,
  did: /\b(we|our)\b[^.]{0,80}\b(closed|stopped|ended|blocked|changed|reset|fixed|reported|began|begun|strengthened|improved|added|removed|replaced|took|taken|made|put|notified|told|hired|are (?:now |still )?(?:working|investigating|changing|closing|checking|adding|reviewing))\b|hemos|\b(cerramos|bloqueamos|cambiamos|corregimos)\b/i,
} as const;

export const missingParts = ({ body, facts }: NoticeVersion): readonly MissingPart[] => [
  ...(told.happened.test(body) ? [] : (['what-happened'] as const)),
  ...(told.did.test(body) ? [] : (['what-we-did'] as const)),
  ...(facts.occurredFrom === undefined ? (['date'] as const) : []),
  ...(facts.cpniTypes.length === 0 ? (['kinds-of-cpni'] as const) : []),
  ...(facts.hours === undefined ? (['contact-hours'] as const) : []),
];

export interface WrittenVersion {
  readonly version: NoticeVersion;
  readonly text: string;
  /** SHA-256 (hex) of canonical JSON. */
  readonly letterSha256: string;
  readonly warnings: readonly MissingPart[];
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
  return { version, text, letterSha256, warnings: missingParts(version) };
};
