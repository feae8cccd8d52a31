import {
  type ChildStep,
  type ChildStepRecorded,
  childSteps,
  type ParentsRight,
  parentsRights,
} from './child-ages.ts';
import { ChildDataNotEnded, NotForThisAge } from './child-errors.ts';
import { kindPolicies } from './kinds.ts';
import { outcomePolicies } from './outcomes.ts';
import type { Request } from './state.ts';
import type { Outcome } from './vocabulary.ts';

const everybody = ['stopped', 'deleted', 'sealed'] as const;

/** To a parent; what a child of 13 or more wrote and said is not shown to them. */
const forParent: Readonly<Record<ParentsRight, readonly ChildStep[]>> = {
  'parent-reads': childSteps,
  'parent-deletes': everybody,
  'child-asks': everybody,
};

type Asked = Pick<Request, 'kind' | 'capacity' | 'childAge' | 'childAgeWhenGiven'>;

/** A child whose age we do not know is answered for as one of 13 to 15: nothing is shown. */
const stepsFor = ({ capacity, childAge }: Asked): readonly ChildStep[] => {
  if (childAge === undefined) return forParent['parent-deletes'];
  const right = parentsRights[childAge];
  const isYoungPerson = right === 'child-asks' && capacity !== 'guardian';
  return isYoungPerson ? ['described', 'shown', ...everybody] : forParent[right];
};

const ends: ReadonlySet<ChildStep> = new Set(['deleted', 'sealed', 'kept-with-consent']);

/** Given at 16 or later: it is nobody's child data. */
const isOfChild = ({ kind, childAgeWhenGiven }: Asked): boolean =>
  kindPolicies[kind].aboutChild && childAgeWhenGiven !== '16-or-older';

/**
 * Data of a child under 16 ends only as deleted, or sealed under a hold (P24); under 13 also with consent (P25). A company's data
 * ends as it directs.
 * @throws {NotForThisAge | ChildDataNotEnded}
 */
export const mustFitChild = (request: Asked, outcome: Outcome, steps: readonly ChildStep[] = []): void => {
  const fitting = stepsFor(request);
  if (steps.some((step) => !kindPolicies[request.kind].aboutChild || !fitting.includes(step)))
    throw new NotForThisAge();
  const isCompanys = request.capacity === 'controller' || request.capacity === 'data-subject';
  if (isCompanys || !isOfChild(request) || !outcomePolicies[outcome].isDone) return;
  if (!steps.some((step) => ends.has(step))) throw new ChildDataNotEnded();
};

export const recordedSteps = (steps: readonly ChildStep[]): readonly ChildStepRecorded[] => [
  ...new Set(steps.map((step) => (step === 'deleted' || step === 'sealed' ? 'ended' : step))),
];
