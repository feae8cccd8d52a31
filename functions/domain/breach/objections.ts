import { type Instant, isAfter } from '#domain/calendar/times.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import { type Consultation, consultationPolicies } from './choices.ts';
import type { Investigator } from './receipts.ts';

/** An agency's, without a written direction. Only a later consultation of the same agency ends it. */
export interface Objection {
  readonly agency: Investigator;
  readonly consultedAt: Instant;
  /** Whether it directs us to wait, 47 CFR 64.2011(b)(3). A new silence drops the question. */
  readonly question?: Question;
}

export interface Question {
  readonly askedAt: Instant;
  readonly by: Sub;
  /** Of the official and the answer. */
  readonly textSha256: string;
}

/** Counsel's, in writing; the DPO who records it wants to proceed. */
export interface Advice {
  readonly documentSha256: string;
  readonly advisedAt: Instant;
  readonly by: Sub;
  readonly recordedAt: Instant;
  readonly textSha256: string;
}

interface OnObjections {
  readonly objections?: readonly Objection[];
}
interface OnUrgent<U> {
  readonly urgent?: U;
}
type Asked = { readonly outcome: Consultation; readonly by: Sub; readonly advice?: Advice };
interface Consulted {
  readonly agency: Investigator;
  readonly consultedAt: Instant;
  readonly outcome: Consultation;
}

export const isObjection = ({ outcome }: Pick<Consulted, 'outcome'>): boolean =>
  !consultationPolicies[outcome].allows;

/** The word of one agency does not answer another's objection. */
export const isObjectedTo = ({ objections = [] }: OnObjections, consulted: Consulted): boolean =>
  !isObjection(consulted) &&
  objections.some(
    (one) => one.agency !== consulted.agency || !isAfter(consulted.consultedAt, one.consultedAt),
  );

export const withConsultation = (
  { objections = [] }: OnObjections,
  { agency, consultedAt, outcome }: Consulted,
): OnObjections => {
  const known = objections.find((one) => one.agency === agency);
  const latest = known && isAfter(known.consultedAt, consultedAt) ? known.consultedAt : consultedAt;
  const others = objections.filter((one) => one !== known);
  const next = isObjection({ outcome }) ? [...others, { agency, consultedAt: latest }] : others;
  return next.length === 0 && objections.length === 0 ? {} : { objections: next };
};

export const withoutQuestions = ({ objections }: OnObjections): OnObjections =>
  objections === undefined
    ? {}
    : { objections: objections.map(({ agency, consultedAt }) => ({ agency, consultedAt })) };

export const agenciesToAsk = ({ objections = [] }: OnObjections): readonly Investigator[] =>
  objections.filter(({ question }) => question === undefined).map(({ agency }) => agency);

/** A second officer cannot confirm it yet. */
export const isAdviceMissing = ({ urgent }: OnUrgent<Asked>): boolean =>
  urgent !== undefined && isObjection(urgent) && urgent.advice === undefined;

/** What the second officer is shown. */
export const urgentProposal = <U extends Asked>({ urgent, objections = [] }: OnUrgent<U> & OnObjections) =>
  urgent === undefined || objections.length === 0 ? urgent : { ...urgent, objections };
