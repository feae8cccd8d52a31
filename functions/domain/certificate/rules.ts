import { type Day, isAfter, isBefore, storedDay } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { type Confirming, mustBeAsShown, type Proposal } from '#domain/case/proposals.ts';
import { conflict } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import { NothingToConfirm, type Sub, whoDid } from '#domain/case/two-persons.ts';
import type { CertificateFiling, CertificateFilingEvent, Filed } from './filing.ts';

export const YearNotOver = conflict(
  'year-not-over',
  'The certificate of a year is filed after that year. Nothing was recorded.',
);

export const CertificateFiledBefore = conflict(
  'certificate-filed-before',
  'The filing for this year is recorded already. If it is wrong, correct it. Nothing was recorded.',
);

export const NothingToCorrect = conflict(
  'nothing-to-correct',
  'No confirmed filing is recorded for this year. Nothing was recorded.',
);

/** `today`: company zone. */
interface Facts {
  readonly year: number;
  readonly today: Day;
}

type Seen = CertificateFiling | undefined;
type FilingRule<Said> = Rule<Seen, unknown, Said, Facts, CertificateFilingEvent>;

/** What the second person repeats. */
export const filingProposal = ({
  year,
  filedOn,
  confirmation,
  by,
  recordedAt,
}: CertificateFiling): Proposal => ({
  confirms: 'certificate-filing',
  ...{ year, filedOn, confirmation, by, recordedAt },
});

const isOver = ({ year, today }: Facts): boolean => !isBefore(today, storedDay(`${year + 1}-01-01`));

/** @throws {InvalidInput} */
const mustBePossible = ({ filedOn }: Filed, { year, today }: Facts, notBefore?: Day): void => {
  const detail = isAfter(filedOn, today)
    ? 'This is in the future.'
    : isBefore(filedOn, storedDay(`${year + 1}-01-01`))
      ? `This is before ${year} ended.`
      : notBefore !== undefined && isBefore(filedOn, notBefore)
        ? 'Only a later day can replace the recorded one: an earlier day would erase answers before their time.'
        : undefined;
  if (detail !== undefined) throw new InvalidInput([{ pointer: '#/filedOn', detail }]);
};

/** A declined one is recorded anew. */
const recordFiling: FilingRule<Filed> = {
  closed: (seen, _, facts) => {
    if (seen?.stage === 'waiting' || seen?.stage === 'confirmed') return new CertificateFiledBefore();
    return isOver(facts) ? undefined : new YearNotOver();
  },
  decide: (_, { filedOn, confirmation, by }, facts) => {
    mustBePossible({ filedOn, confirmation, by }, facts);
    return [{ type: 'certificate-filed', year: facts.year, filedOn, confirmation, by }];
  },
};

const undecided = (seen: Seen) => (seen?.stage === 'waiting' ? undefined : new NothingToConfirm());
const maker = (seen: Seen) => (seen === undefined ? [] : whoDid('recorded', seen));

/** A year later the answers of the year are erased, which cannot be undone: two persons (R-13, class A). */
const confirmFiling: FilingRule<Confirming> = {
  closed: undecided,
  notBy: maker,
  decide: (seen, said) => {
    if (seen !== undefined) mustBeAsShown(said, filingProposal(seen));
    return [{ type: 'filing-confirmed', by: said.by }];
  },
};

const declineFiling: FilingRule<{ readonly by: Sub; readonly textSha256: string }> = {
  closed: undecided,
  notBy: maker,
  decide: (_, { by, textSha256 }) => [{ type: 'filing-declined', by, textSha256 }],
};

/** One person, at once: answers are only ever kept longer. */
const correctFiling: FilingRule<Filed & { readonly textSha256: string }> = {
  closed: (seen) => (seen?.stage === 'confirmed' ? undefined : new NothingToCorrect()),
  decide: (seen, { filedOn, confirmation, by, textSha256 }, facts) => {
    mustBePossible({ filedOn, confirmation, by }, facts, seen?.filedOn);
    return seen?.filedOn === filedOn && seen.confirmation === confirmation
      ? []
      : [{ type: 'filing-corrected', filedOn, confirmation, by, textSha256 }];
  },
};

/** What can be done with the filing of a year's certificate (47 CFR 64.2009(c), (e)). */
export const filingRules = {
  'record-filing': recordFiling,
  'confirm-filing': confirmFiling,
  'decline-filing': declineFiling,
  'correct-filing': correctFiling,
} as const;
export type FilingAct = keyof typeof filingRules;

/** Nothing if the filing was corrected to another day meanwhile: the answers are then dated anew. */
export const decideDated = (
  { stage, filedOn, dated }: CertificateFiling,
  seen: Pick<Filed, 'filedOn'>,
  answers: number,
): readonly CertificateFilingEvent[] =>
  stage === 'confirmed' && filedOn === seen.filedOn && dated?.filedOn !== filedOn
    ? [{ type: 'answers-dated', filedOn, answers }]
    : [];
