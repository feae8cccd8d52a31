import { type Confirming, mustBeAsShown, type Proposal } from '#domain/case/proposals.ts';
import { conflict } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import { NothingToConfirm, type Sub, whoDid } from '#domain/case/two-persons.ts';
import {
  isActive,
  type KeptOn,
  type Preservation,
  type PreservationEvent,
  waitingEnd,
} from './preservation.ts';

export const PreservationEnded = conflict(
  'preservation-ended',
  'Two officers ended this preservation before. Nothing was recorded.',
);

export const EndAskedBefore = conflict(
  'end-asked-before',
  'An officer asked to end this preservation before you. Another officer confirms or declines it. Nothing was recorded.',
);

/** What the second person repeats. */
export const endProposal = (id: string, { scope, entrySha256, endAsked }: Preservation): Proposal => ({
  confirms: 'preservation-end',
  ...{ id, scope, entrySha256, endAsked: endAsked ?? null },
});

interface Said {
  readonly by: Sub;
  readonly textSha256: string;
}

type PreservationRule<Input> = Rule<Preservation, unknown, Input, unknown, PreservationEvent>;

const askEnd: PreservationRule<Said> = {
  closed: (seen) => {
    if (!isActive(seen)) return new PreservationEnded();
    return waitingEnd(seen) === undefined ? undefined : new EndAskedBefore();
  },
  decide: (_, { by, textSha256 }) => [{ type: 'preservation-end-asked', by, textSha256 }],
};

const undecided = (seen: Preservation) =>
  waitingEnd(seen) === undefined ? new NothingToConfirm() : undefined;
const maker = ({ endAsked }: Preservation) => whoDid('asked', endAsked);

/** What it kept past its time is erased after that, which cannot be undone: two persons (R-13, class A). */
const confirmEnd: Rule<
  Preservation,
  { readonly by?: Sub },
  Confirming & { readonly id: string },
  unknown,
  PreservationEvent
> = {
  // The officer who confirmed, once more: the reply may have been lost.
  closed: (seen, { by }) =>
    by !== undefined && !isActive(seen) && by === seen.endedBy?.at(-1) ? undefined : undecided(seen),
  notBy: maker,
  decide: (seen, { id, ...said }) => {
    if (!isActive(seen)) return [];
    mustBeAsShown(said, endProposal(id, seen));
    return [{ type: 'preservation-end-confirmed', by: said.by }];
  },
};

const declineEnd: PreservationRule<Said> = {
  closed: undecided,
  notBy: maker,
  decide: (_, { by, textSha256 }) => [{ type: 'preservation-end-declined', by, textSha256 }],
};

/** What can be done with a preservation. One officer begins it; two end it (P47, R-13). */
export const preservationRules = {
  'ask-preservation-end': askEnd,
  'confirm-preservation-end': confirmEnd,
  'decline-preservation-end': declineEnd,
} as const;
export type PreservationAct = keyof typeof preservationRules;

/** The job has gone through every case. Nothing if two officers ended it meanwhile. */
export const decideInForce = ({ stage }: Preservation, kept: KeptOn): readonly PreservationEvent[] =>
  stage === 'recorded' ? [{ type: 'preservation-in-force', ...kept }] : [];

/** The job gave back each end. */
export const decideEnded = ({ stage }: Preservation, cases: number): readonly PreservationEvent[] =>
  stage === 'ending' ? [{ type: 'preservation-ended', cases }] : [];
