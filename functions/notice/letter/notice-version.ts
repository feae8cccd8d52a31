import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import { type Fault, InvalidInput } from '#domain/case/errors.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import { forbiddenIn, forbiddenText } from './forbidden-wording.ts';
import { placeholderFaults } from './placeholders.ts';

/** Facts that the record and the settings bring to the letter. */
export interface NoticeFacts {
  readonly reference: string;
  /** Civil dates, as far as they are known. */
  readonly occurredFrom?: string;
  readonly occurredTo?: string;
  /** Kinds of CPNI, in the officer's words. */
  readonly cpniTypes: readonly string[];
  /** Data with which an identity can be stolen was involved: then the letter speaks of credit. */
  readonly identityData: boolean;
  /** When the contact is staffed. */
  readonly hours?: string;
  /** What states require besides, by segment; `*` is for everyone. */
  readonly inserts?: Readonly<Record<string, string>>;
}

/** One whole version of the letter: what the officer wrote and all that is put around it, as it was that day. */
export interface NoticeVersion {
  readonly subject: string;
  readonly body: string;
  readonly locale: string;
  readonly facts: NoticeFacts;
  readonly letterhead: Pick<Letterhead, 'companyName' | 'companyAddress' | 'companyContact'> & {
    readonly complaintUrl: string;
  };
}

/** Parts that a letter to customers needs (L-8) and this one lacks; a warning, never a refusal. */
export type MissingPart = 'what-happened' | 'what-we-did' | 'date' | 'kinds-of-cpni' | 'contact-hours';

/** Words that a letter can hardly do without when it says these things. */
const told = {
  happened:
    /\b(access|obtain|view|saw|look|read|disclos|copied|taken|acquired|used|sent|acced|obtuv|divulg|copi)/i,
  did: /\b(we|our)\b[^.]{0,80}\b(closed|stopped|ended|blocked|changed|reset|fixed|reported|began|begun|strengthened|improved|added|removed|replaced|took|taken|made|put|notified|told|hired|are (?:now |still )?(?:working|investigating|changing|closing|checking|adding|reviewing))\b|hemos|\b(cerramos|bloqueamos|cambiamos|corregimos)\b/i,
} as const;

/** What a version lacks, for its author and its approver. */
export const missingParts = ({ body, facts }: NoticeVersion): readonly MissingPart[] => [
  ...(told.happened.test(body) ? [] : (['what-happened'] as const)),
  ...(told.did.test(body) ? [] : (['what-we-did'] as const)),
  ...(facts.occurredFrom === undefined ? (['date'] as const) : []),
  ...(facts.cpniTypes.length === 0 ? (['kinds-of-cpni'] as const) : []),
  ...(facts.hours === undefined ? (['contact-hours'] as const) : []),
];

export interface WrittenVersion {
  readonly version: NoticeVersion;
  /** The version as it is kept, under its own hash. */
  readonly text: string;
  /** Seal of the version: SHA-256 (hex) of its canonical JSON. Any change that a reader would see changes it. */
  readonly letterSha256: string;
  readonly warnings: readonly MissingPart[];
}

const insertFaults = (inserts: NoticeFacts['inserts'] = {}): readonly Fault[] =>
  Object.entries(inserts).flatMap(([segment, text]) => {
    const pointer = `#/inserts/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [...placeholderFaults(pointer, text, []), ...forbiddenText(pointer, text)];
  });

/** A new version of the letter. @throws {InvalidInput} by sentence for what it must not say */
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
