import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { dayOf, dayText } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isBefore, millisecondsOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { NotVerified } from '#domain/case/errors.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import type { ChildBlock } from '#domain/choice/child-blocks.ts';
import { isUnder16 } from './child-ages.ts';
import { endsAsChilds } from './child-answers.ts';
import { type BlockEvent, decisionPolicies, isLifted, type Proposed } from './child-block-state.ts';
import {
  BlockLifted,
  BlockNotPlaced,
  CompanyDecides,
  NoChildBlock,
  NotForThisAge,
  ReviewedElsewhere,
} from './child-errors.ts';
import type { BlockCommand } from './commands.ts';
import { isAccepted } from './evidence.ts';
import { kindPolicies } from './kinds.ts';
import type { RulesOf } from './rules.ts';
import type { Request } from './state.ts';
import type { Capacity } from './vocabulary.ts';

const types: Readonly<Record<BlockEvent['type'], true>> = {
  'child-report-joined': true,
  'child-block-proposed': true,
  'child-block-decided': true,
};

export const isBlockEvent = (event: { readonly type: string }): event is BlockEvent =>
  Object.hasOwn(types, event.type);

/** A company decides about the data that it keeps with us: no block without its instruction. */
const isOurData: Readonly<Record<Capacity, boolean>> = {
  controller: false,
  'data-subject': false,
  'account-holder': true,
  guardian: true,
  agent: true,
  'former-customer': true,
  'somebody-else': true,
  heir: true,
};

/** A report about a child, or another request for a child under 16: optional uses of the account stop at receipt (P22, R-20). */
export const blocksUses = ({
  kind,
  capacity,
  childAge,
  adopted,
}: Pick<Request, 'kind' | 'capacity' | 'childAge' | 'adopted'>): boolean =>
  adopted === undefined &&
  isOurData[capacity] &&
  (kindPolicies[kind].aboutChild || (childAge !== undefined && isUnder16[childAge]));

/** The channel of a block that a company's contact ordered through our notice: nobody reviews it. */
export const byCompany = 'adoption';

export const blockBy = (
  request: CaseId,
  { receivedAt, channel, childBlock }: Pick<Request, 'receivedAt' | 'channel' | 'childBlock'>,
): ChildBlock =>
  childBlock?.directed === undefined
    ? { since: receivedAt, request, channel }
    : { since: childBlock.directed.at, request, channel: byCompany };

/** Business days after the receipt, in which an officer and a second one confirm or lift the block. */
const reviewWithin = 2;

/** `receivedOn`: company zone. */
export const reviewBy = (receivedOn: Day): Day => dayText(addBusinessDays(dayOf(receivedOn), reviewWithin));

/** Days in which reports about one account are one task. */
const oneTaskFor = 30;

/** The report whose review counts for this one, too: the earliest in force that came in the 30 days before it. */
export const reviewedWith = (own: ChildBlock, inForce: readonly ChildBlock[]): CaseId | undefined => {
  const from = millisecondsOf(own.since) - oneTaskFor * 86_400_000;
  return inForce.find(
    ({ request, since, channel }) =>
      request !== own.request &&
      channel !== byCompany &&
      millisecondsOf(since) >= from &&
      !isBefore(own.since, since),
  )?.request;
};

/** Whether a report can join this one's review: not one that joined another, and not after the lift. */
const takesReports = (request: Request): boolean =>
  request.childBlock !== undefined &&
  request.childBlock.with === undefined &&
  request.childBlock.directed === undefined &&
  !isLifted(request);

/** No events where it cannot join, or has joined. */
export const joinReport = (request: Request, from: CaseId): readonly BlockEvent[] =>
  takesReports(request) && request.childBlock?.reports?.includes(from) !== true
    ? [{ type: 'child-report-joined', from }]
    : [];

export const hasJoined = ({ childBlock }: Request, from: CaseId): boolean =>
  childBlock?.reports?.includes(from) === true;

/** An officer's task, also after the case is over, until two officers have confirmed or lifted. */
export const owesReview = ({ childBlock }: Request): boolean =>
  childBlock !== undefined &&
  childBlock.with === undefined &&
  childBlock.directed === undefined &&
  childBlock.decided === undefined;

export const blockWaiting = ({ childBlock }: Request): Proposed | undefined => childBlock?.proposed;

/** Each report whose block the decision is about. */
export const reportsIn = (caseId: CaseId, { childBlock }: Request): readonly CaseId[] => [
  caseId,
  ...(childBlock?.reports ?? []),
];

const whyNot = (request: Request) => {
  const { childBlock } = request;
  if (childBlock === undefined) return new NoChildBlock();
  if (childBlock.directed !== undefined) return new CompanyDecides();
  // Who may ask for a deletion is known here, so that is decided here as well.
  if (childBlock.with !== undefined && !isAccepted(request.evidence))
    return new ReviewedElsewhere(childBlock.with);
  return isLifted(request) ? new BlockLifted() : undefined;
};

/** Only for a parent, or a young person, who showed it by an accepted method, and never of what was given at 16 (P24, R-20). @throws {NotVerified | NotForThisAge} */
const mustBeDeletable = (request: Request): void => {
  if (!isAccepted(request.evidence)) throw new NotVerified();
  if (!endsAsChilds(request)) throw new NotForThisAge();
};

/** an officer decides with a reason, and a second one confirms. */
export const blockRules: RulesOf<BlockCommand> = {
  'decide-block': {
    goesOn: true,
    closed: whyNot,
    decide: (request, command) => {
      const { childBlock, appliedTo } = request;
      const { deletes } = decisionPolicies[command.decision];
      if (childBlock?.with !== undefined && !deletes) throw new ReviewedElsewhere(childBlock.with);
      if (deletes) mustBeDeletable(request);
      const places = [...(childBlock?.accounts ?? []), ...(appliedTo ?? [])];
      if (decisionPolicies[command.decision].needsAccount && places.length === 0) throw new BlockNotPlaced();
      if (childBlock?.decided?.decision === command.decision) return [];
      return [{ ...command, type: 'child-block-proposed' }];
    },
  },
  'confirm-block': {
    goesOn: true,
    // The officer who confirmed may do it again: a lift may not be on every account yet.
    closed: (request, { by }) =>
      blockWaiting(request) === undefined &&
      (by === undefined || request.childBlock?.decided?.confirmedBy !== by)
        ? new NothingToConfirm()
        : undefined,
    notBy: (request) => whoDid('decided-block', blockWaiting(request)),
    decide: (request, { by }) => {
      const waits = blockWaiting(request);
      return waits === undefined ? [] : [{ type: 'child-block-decided', decision: waits.decision, by }];
    },
    // The same before and after it is confirmed.
    proposal: ({ kind, childBlock, appliedTo }) => {
      const { accounts, reports, proposed, decided } = childBlock ?? {};
      const { confirmedBy: _, ...before } = decided ?? {};
      return { kind, accounts, appliedTo, reports, decision: proposed ?? before };
    },
  },
};

export const evolveBlock = (request: Request, event: BlockEvent, at: Instant): Request => {
  const { childBlock } = request;
  if (childBlock === undefined) return request;
  const { proposed, ...review } = childBlock;
  switch (event.type) {
    case 'child-report-joined':
      // What an officer decided before was about fewer reports.
      return { ...request, childBlock: { ...review, reports: [...(review.reports ?? []), event.from] } };
    case 'child-block-proposed': {
      const { type: _, ...said } = event;
      return { ...request, childBlock: { ...review, proposed: { ...said, at } } };
    }
    case 'child-block-decided':
      return proposed === undefined
        ? request
        : { ...request, childBlock: { ...review, decided: { ...proposed, confirmedBy: event.by } } };
  }
};
