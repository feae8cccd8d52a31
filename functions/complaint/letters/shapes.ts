import type { Day } from '#domain/calendar/times.ts';
import type { OurWords } from '#domain/case/words-out.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import {
  type Complainant,
  complainantPolicies,
  type Topic,
  topicPolicies,
} from '#domain/complaint/vocabulary.ts';
import type { RecourseReader } from '#domain/request/recourse.ts';
import { frame, type Part } from '#functions/letters/frame.ts';
import { pageIn } from '#functions/letters/links.ts';
import { recourse } from '#functions/letters/recourse.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { phrases } from './phrases.ts';

/** Where a letter goes, on which day, and the key of the status page. */
export interface Recipient {
  readonly to: string;
  readonly on: Day;
  readonly key: string;
}

interface Said {
  readonly subject: OurWords;
  readonly parts: readonly Part[];
  readonly secrets?: readonly string[];
}

/** Only what the complainant typed; a link that the key proved says which agency is first. */
export const recourseReaderOf = ({
  agency,
  complainant,
  topic,
  regime,
  residence,
}: Complaint): RecourseReader => ({
  kind: agency === 'fcc' ? 'cpni-examine' : 'inquiry',
  ...asker(complainant, topic),
  regime,
  ...(residence === undefined ? {} : { residence }),
});

/** A company has its contract; about their work for us people go to a panel of authorities (R-25, P56). */
const asker = (complainant: Complainant, topic: Topic): Pick<RecourseReader, 'capacity' | 'relation'> => {
  if (topicPolicies[topic].isWorkData) return { capacity: 'somebody-else', relation: 'employee' };
  return { capacity: complainantPolicies[complainant].mayArbitrate ? 'data-subject' : 'controller' };
};

/** P53, P55, P56, P57, R-16, R-25. */
export const recourseOf = (letterhead: Letterhead, complaint: Complaint, on: Day): readonly Part[] =>
  recourse(letterhead, { ...recourseReaderOf(complaint), locale: complaint.locale }, on);

export const toComplainant = (
  letterhead: Letterhead,
  caseId: string,
  { locale }: Pick<Complaint, 'locale'>,
  to: string,
  said: Said,
): Letter =>
  frame(letterhead, { ...said, to, locale, reference: caseId, class: 'administrative', reader: 'requester' });

/** The status page, as a link and as a code to type. */
export const statusLink = (
  letterhead: Letterhead,
  caseId: string,
  { locale }: Pick<Complaint, 'locale'>,
  key: string,
  label: OurWords,
): readonly Part[] => [
  { label, link: `${pageIn(letterhead, '/status', locale)}#${caseId}.${key}` },
  { label: phrases(locale).orTheCode, code: `${caseId}.${key}` },
];
