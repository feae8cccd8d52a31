import type { CaseId, Kind } from '#domain/case/case.ts';
import { type LetterFormat, letterFormatPolicies } from '#domain/case/letter-formats.ts';
import { nounOf } from '#domain/nouns.ts';
import type { Ports } from '#ports/index.ts';
import type { LetterReader } from '#ports/letters.ts';

/** Whose letters the format of a case is about. A company's contacts never told us theirs. */
const honors: Readonly<Record<LetterReader, 'all' | 'not-by-phone' | 'none'>> = {
  requester: 'all',
  'account-holder': 'not-by-phone',
  roster: 'none',
  officers: 'none',
};

export const formatFor = (reader: LetterReader | undefined, asked: LetterFormat): LetterFormat => {
  const honored = reader === undefined ? 'none' : honors[reader];
  const isHonored =
    honored === 'all' || (honored === 'not-by-phone' && !letterFormatPolicies[asked].isByPhone);
  return isHonored ? asked : 'standard';
};

/** Cases of one person, who may ask for a format. */
const isOfPerson: Readonly<Record<Kind, boolean>> = {
  request: true,
  complaint: true,
  breach: false,
  account: false,
  import: false,
  controller: false,
  closures: false,
  sending: false,
  deputies: false,
  certificate: false,
  'certificate-filing': false,
  breaker: false,
  digest: false,
  transfer: false,
  campaign: false,
  downtime: false,
  'broker-action': false,
  holder: false,
  preservation: false,
  'certificate-room': false,
  training: false,
  sentences: false,
};

/** As the person of the case asks for it today; an officer may change it while the letter waits. */
export const askedFormat = async (
  { people }: Pick<Ports, 'people'>,
  caseId: CaseId,
): Promise<LetterFormat> =>
  isOfPerson[nounOf(caseId).kind] ? ((await people.read(caseId))?.format ?? 'standard') : 'standard';
