import { type ChildStep, type ChildStepRecorded, type ParentsRight, parentsRights } from './child-ages.ts';
import { ChildDataNotEnded, NotForThisAge } from './child-errors.ts';
import { kindPolicies } from './kinds.ts';
import { outcomePolicies } from './outcomes.ts';
import type { Request } from './state.ts';
import type { Outcome } from './vocabulary.ts';

interface StepPolicy {
  /** What a child of 13 or more wrote and said is not shown to a parent. */
  readonly forParents: 'under-13' | 'any-age';
  /** From 16 on they ask themselves. */
  readonly forYoungPerson: boolean;
  /** The data is in use no more, or a parent consented (P24, P25). */
  readonly ends: boolean;
}

/** A new step does not compile until it is decided. */
const stepPolicies: Readonly<Record<ChildStep, StepPolicy>> = {
  described: { forParents: 'under-13', forYoungPerson: true, ends: false },
  shown: { forParents: 'under-13', forYoungPerson: true, ends: false },
  stopped: { forParents: 'any-age', forYoungPerson: true, ends: false },
  deleted: { forParents: 'any-age', forYoungPerson: true, ends: true },
  sealed: { forParents: 'any-age', forYoungPerson: true, ends: true },
  'kept-with-consent': { forParents: 'under-13', forYoungPerson: false, ends: true },
};

type Asked = Pick<Request, 'kind' | 'capacity' | 'childAge' | 'childAgeWhenGiven'>;

/** A child whose age we do not know is answered for as one of 13 to 15: nothing is shown. */
const mayHave = ({ capacity, childAge }: Asked, step: ChildStep): boolean => {
  const { forParents, forYoungPerson } = stepPolicies[step];
  const right: ParentsRight = childAge === undefined ? 'parent-deletes' : parentsRights[childAge];
  if (right === 'child-asks' && capacity !== 'guardian') return forYoungPerson;
  return forParents === 'any-age' || right === 'parent-reads';
};

/** A company's data ends as it directs, and what was given at 16 or later is nobody's child data. */
export const endsAsChilds = ({ kind, capacity, childAgeWhenGiven }: Asked): boolean =>
  kindPolicies[kind].aboutChild &&
  capacity !== 'controller' &&
  capacity !== 'data-subject' &&
  childAgeWhenGiven !== '16-or-older';

/** Whether the content of what we hold may be shown to who asks: a parent reads it only of a child under 13. */
export const mayBeShown = (asked: Asked): boolean => asked.capacity !== 'guardian' || mayHave(asked, 'shown');

/**
 * Data of a child under 16 ends only as deleted, or sealed under a hold (P24); under 13 also with consent (P25). A company's data
 * ends as it directs.
 * @throws {NotForThisAge | ChildDataNotEnded}
 */
export const mustFitChild = (request: Asked, outcome: Outcome, steps: readonly ChildStep[] = []): void => {
  if (steps.some((step) => !kindPolicies[request.kind].aboutChild || !mayHave(request, step)))
    throw new NotForThisAge();
  if (!endsAsChilds(request) || !outcomePolicies[outcome].isDone) return;
  if (!steps.some((step) => stepPolicies[step].ends)) throw new ChildDataNotEnded();
};

export const recordedSteps = (steps: readonly ChildStep[]): readonly ChildStepRecorded[] => [
  ...new Set(steps.map((step) => (step === 'deleted' || step === 'sealed' ? 'ended' : step))),
];
