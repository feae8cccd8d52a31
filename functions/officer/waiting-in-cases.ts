import { type Breach, isSettled } from '#domain/breach/breach.ts';
import { openConfirmations, waitingApprovals } from '#domain/breach/pending.ts';
import { asFound, breachRules, whyNotOf } from '#domain/breach/rules.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { hasAccess } from '#domain/case/groups.ts';
import { standInMaySign } from '#domain/case/held-text-calls.ts';
import { heldTextOf } from '#domain/case/held-texts.ts';
import { type Did, type PendingConfirmation, SamePerson } from '#domain/case/two-persons.ts';
import { pendingConfirmations as pendingInComplaint } from '#domain/complaint/proposals.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { pendingConfirmations as pendingInRequest } from '#domain/request/proposals.ts';
import type { Request } from '#domain/request/state.ts';
import type { ClassAStep } from '#domain/two-person-steps.ts';
import { type BreachPorts, factsOf, type StoredBreach } from '#functions/breach/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Waiting } from './waiting.ts';

export interface Signer {
  readonly by: string;
  readonly groups: readonly string[];
  readonly now: Instant;
}

const isCorrected = (toConfirm: string) =>
  toConfirm.endsWith('-correction') ? ({ isCorrection: true } as const) : {};

const did = {
  'confirm-entry': 'entered',
  'confirm-identity': 'checked-identity',
  'confirm-records': 'declared-records',
  'confirm-block': 'decided-block',
  'confirm-text': 'wrote-text',
} as const satisfies Partial<Record<ClassAStep, Did>>;

type Named = { readonly type: keyof typeof did; readonly n?: number };

/** A stand-in is called when a text has waited for some hours, and not before. */
const isCalled = (state: Request | Complaint, n: number | undefined, { groups, now }: Signer): boolean => {
  if (hasAccess('text-signing', groups, 'stand-in')) return true;
  const held = heldTextOf<string>(state, n);
  return held !== undefined && standInMaySign(state, held, now);
};

/** In a request or a complaint. */
export const waitingInCase = ({ id, kind, state }: StoredCase, signer: Signer): readonly Waiting[] => {
  const { workBy, dueOn } = state as Request | Complaint;
  const pending: readonly PendingConfirmation<Named>[] =
    kind === 'complaint' ? pendingInComplaint(state as Complaint) : pendingInRequest(state as Request);
  return pending.flatMap(({ confirms, since, by }) => {
    if (confirms === undefined) return [];
    const { type: step, n } = confirms;
    if (step === 'confirm-text' && !isCalled(state as Request | Complaint, n, signer)) return [];
    return [
      {
        id,
        kind,
        step,
        ...(n === undefined ? {} : { n }),
        ...(step === 'confirm-text' && n !== undefined ? { text: { n, workBy, dueOn } } : {}),
        since,
        by,
        mine: by === signer.by ? [did[step]] : [],
      },
    ];
  });
};

const pendingInBreach = (breach: Breach, now: Instant) => [
  ...openConfirmations(breach, now).flatMap(({ confirms, toConfirm, since, by }) => {
    if (confirms === undefined) return [];
    const { type: step, n, list } = { n: undefined, list: undefined, ...confirms };
    return [{ step, about: { n, list }, number: n ?? list, since, by, ...isCorrected(toConfirm) }];
  }),
  ...waitingApprovals(breach).map(({ list, audience, since, by }) => {
    return { step: 'approve-notice' as const, about: { list, audience }, number: list, since, by };
  }),
];

/** Each with the same refusal that the signature would get. */
export const waitingInBreach = (
  ports: BreachPorts,
  seen: StoredBreach,
  { by: reader, now }: Signer,
): readonly Waiting[] => {
  const { id } = seen;
  const facts = factsOf(ports, seen);
  const state = asFound(seen.state, facts);
  if (isSettled(state)) return [];
  return pendingInBreach(state, now).map(({ step, about, number, by, ...one }) => {
    const refusal = whyNotOf(state, { type: step, ...about, by: reader } as never, facts);
    const isMine = refusal instanceof SamePerson;
    const deeds = breachRules[step].notBy?.(state, about as never, facts) ?? [];
    const mine = isMine ? deeds.filter((deed) => deed.by === reader).map((deed) => deed.did) : [];
    return {
      ...{ id, kind: 'breach', step, ...one, mine },
      ...(number === undefined ? {} : { n: number }),
      ...(by === '' ? {} : { by }),
      ...(refusal === undefined || isMine ? {} : { notNow: refusal.message }),
    };
  });
};
