import type {
  consultations,
  Decisions,
  dataCategories,
  intentions,
  noReasons,
  withinAnswers,
} from './events.ts';

type Within = (typeof withinAnswers)[number];

/** Unclear counts as within. */
const isOutside: Readonly<Record<Within, boolean>> = {
  yes: false,
  no: true,
  unclear: false,
};

/** 64.2011 applies: the report and the hold are owed whatever else was answered. */
export const isWithin = (within2011: Within): boolean => !isOutside[within2011];

export const hasNegativeDecision = ({ within2011, report, tell }: Decisions): boolean =>
  isOutside[within2011] || !report || !tell;

type NoReason = (typeof noReasons)[number];

interface ReasonPolicy {
  /** It says that 64.2011(e) is not met: “yes” and “unclear” contradict it. */
  readonly meansOutside: boolean;
  /** Nothing happened that anybody is told of: a “yes” to the report or the notice contradicts it. */
  readonly tellsNobody: boolean;
  /** The “no” that it excuses where two officers say that 64.2011(e) is not met. */
  readonly report: boolean;
  readonly tell: boolean;
}

/**
 * What each reason means. None excuses a “no” where 64.2011 applies: as in force, it has no exception for
 * encrypted data or for a recipient who was authorized (47 CFR 64.2011(b), (c)).
 */
export const reasonPolicies: Readonly<Record<NoReason, ReasonPolicy>> = {
  'no-cpni': { meansOutside: true, tellsNobody: false, report: true, tell: true },
  'recipient-authorized': { meansOutside: false, tellsNobody: false, report: true, tell: true },
  'encrypted-and-key-safe': { meansOutside: false, tellsNobody: false, report: true, tell: true },
  'false-alarm': { meansOutside: true, tellsNobody: true, report: true, tell: true },
  'state-law-only': { meansOutside: true, tellsNobody: false, report: true, tell: true },
};

/** Without a "no" no reason is needed. */
export const isExcused = (
  { report, tell }: Pick<Decisions, 'report' | 'tell'>,
  reason: NoReason | undefined,
): boolean => {
  const may = reason === undefined ? { report: false, tell: false } : reasonPolicies[reason];
  return (report || may.report) && (tell || may.tell);
};

/** The facility's form takes only these answers (1.14). */
export const intentionOnForm: Readonly<Record<(typeof intentions)[number], 'yes' | 'no' | 'unknown'>> = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
};

type DataCategory = (typeof dataCategories)[number];

interface CategoryPolicy {
  /** Counsel decides about the controllers' notice (R-22). */
  readonly isCounsels: boolean;
  /** A thief can use it: the letter explains credit steps (L-8). */
  readonly risksIdentity: boolean;
}

const categoryPolicies: Readonly<Record<DataCategory, CategoryPolicy>> = {
  cpni: { isCounsels: false, risksIdentity: false },
  'controllers-personal-data': { isCounsels: true, risksIdentity: true },
  'own-personal-data': { isCounsels: true, risksIdentity: true },
};

export const isCounsels = (categories: readonly DataCategory[]): boolean =>
  categories.some((category) => categoryPolicies[category].isCounsels);

export const risksIdentity = (categories: readonly DataCategory[]): boolean =>
  categories.some((category) => categoryPolicies[category].risksIdentity);

export type Consultation = (typeof consultations)[number];

/** */
export const consultationPolicies: Readonly<
  Record<Consultation, { readonly allows: boolean; readonly mustMinimise: boolean }>
> = {
  'no-objection': { allows: true, mustMinimise: false },
  'asked-to-minimize': { allows: true, mustMinimise: true },
  objected: { allows: false, mustMinimise: false },
};
