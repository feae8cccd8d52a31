import type {
  consultations,
  Decisions,
  dataCategories,
  intentions,
  noReasons,
  withinAnswers,
} from './events.ts';

/** Unclear counts as within. */
const isOutside: Readonly<Record<(typeof withinAnswers)[number], boolean>> = {
  yes: false,
  no: true,
  unclear: false,
};

export const hasNegativeDecision = ({ within2011, report, tell }: Decisions): boolean =>
  isOutside[within2011] || !report || !tell;

type NoReason = (typeof noReasons)[number];

const excuses: Readonly<Record<NoReason, { readonly report: boolean; readonly tell: boolean }>> = {
  'no-cpni': { report: true, tell: true },
  'recipient-authorized': { report: true, tell: true },
  'encrypted-and-key-safe': { report: true, tell: true },
  'false-alarm': { report: true, tell: true },
  'state-law-only': { report: true, tell: true },
};

/** Without a "no" no reason is needed. */
export const isExcused = (
  { report, tell }: Pick<Decisions, 'report' | 'tell'>,
  reason: NoReason | undefined,
): boolean => {
  const may = reason === undefined ? { report: false, tell: false } : excuses[reason];
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
