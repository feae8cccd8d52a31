import type {
  consultations,
  Decisions,
  dataCategories,
  intentions,
  noReasons,
  withinAnswers,
} from './events.ts';

/** Is the breach not within 64.2011? What is not clear is taken as within it. */
const isOutside: Readonly<Record<(typeof withinAnswers)[number], boolean>> = {
  yes: false,
  no: true,
  unclear: false,
};

/** A ‘no’ to any of the three decisions counts once a second officer has confirmed it. */
export const hasNegativeDecision = ({ within2011, report, tell }: Decisions): boolean =>
  isOutside[within2011] || !report || !tell;

type NoReason = (typeof noReasons)[number];

/** Which ‘no’ an officer may give for this reason: not to report, not to tell. */
const excuses: Readonly<Record<NoReason, { readonly report: boolean; readonly tell: boolean }>> = {
  'no-cpni': { report: true, tell: true },
  'recipient-authorized': { report: true, tell: true },
  'encrypted-and-key-safe': { report: true, tell: true },
  'false-alarm': { report: true, tell: true },
  'state-law-only': { report: true, tell: true },
};

/** Does the reason cover every ‘no’ that was decided? Without a ‘no’ none is needed. */
export const isExcused = (
  { report, tell }: Pick<Decisions, 'report' | 'tell'>,
  reason: NoReason | undefined,
): boolean => {
  const may = reason === undefined ? { report: false, tell: false } : excuses[reason];
  return (report || may.report) && (tell || may.tell);
};

/** What the form of the reporting facility is answered with; it takes these three answers only (1.14). */
export const intentionOnForm: Readonly<Record<(typeof intentions)[number], 'yes' | 'no' | 'unknown'>> = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
};

type DataCategory = (typeof dataCategories)[number];

interface CategoryPolicy {
  /** Data of controllers or our own: counsel decides about the controllers’ notice. */
  readonly isCounsels: boolean;
  /** An identity can be taken with it: the letter says how to protect one’s credit (L-8). */
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

/** What the agency’s answer does to the urgent exception: none, or one with what the agency asked kept in mind. */
export const consultationPolicies: Readonly<
  Record<Consultation, { readonly allows: boolean; readonly mustMinimise: boolean }>
> = {
  'no-objection': { allows: true, mustMinimise: false },
  'asked-to-minimize': { allows: true, mustMinimise: true },
  objected: { allows: false, mustMinimise: false },
};
