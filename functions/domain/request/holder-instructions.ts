import { addBusinessDays, businessDayBefore } from '#domain/calendar/business-days.ts';
import { dayOf, dayText } from '#domain/calendar/instants.ts';
import { requestRules } from '#domain/calendar/rulesets.ts';
import { type Day, isBefore } from '#domain/calendar/times.ts';
import { type HolderAsk, type HolderInForce, ofChildBlock } from '#domain/case/holder-asks.ts';
import { conflict } from '#domain/case/refusal.ts';
import type { SilentHolder } from '#domain/case/work-facts.ts';
import { blockInstructionsNow } from './block-instructions.ts';
import { isDeletionDecided } from './child-block-state.ts';
import type { HolderInstruction, HolderInstructionState } from './holder-events.ts';
import { kindPolicies } from './kinds.ts';
import { followsFromMailbox } from './proof.ts';
import { isOpen, isSettled, isVerified, type Request } from './state.ts';

/** What systems are asked to do; access for a company is its export. Undefined: they are not asked. */
export const askOf = (
  request: Pick<Request, 'kind' | 'requesterType' | 'childBlock'>,
): HolderAsk | undefined => {
  const { kind, requesterType } = request;
  // Of a child: only when two officers decided it, for it cannot be given back (P24).
  if (isDeletionDecided(request)) return 'delete';
  const ask = kindPolicies[kind].asksHolders;
  return ask === 'access' && requesterType === 'roster' ? 'export' : ask;
};

/** Of this round; without those of a report about a child, which wait for no answer to a person and which none waits for. */
export const instructionsNow = ({
  holderInstructions = [],
}: HolderInstructionState): readonly HolderInstruction[] =>
  holderInstructions.filter(({ asks, isOver }) => !isOver && !ofChildBlock[asks]);

/** By short name: those of the register whom this kind of request concerns, and who have no instruction in this round. */
export const uninstructed = (request: Request, register: readonly HolderInForce[]): readonly string[] => {
  const ask = askOf(request);
  const known = instructionsNow(request).map(({ holder }) => holder);
  return register
    .filter(({ holder, asks }) => ask !== undefined && asks.includes(ask) && !known.includes(holder))
    .map(({ holder }) => holder);
};

/** 5 business days before the request's own due day; if that is past, the next business day (federal calendar). */
export const holderDueOn = (dueOn: Day, today: Day): Day => {
  let on = dayOf(dueOn);
  for (let left = requestRules.holdersBusinessDaysBefore.value; left > 0; left -= 1)
    on = businessDayBefore(on);
  return isBefore(dayText(on), today) ? dayText(addBusinessDays(today, 1)) : dayText(on);
};

/** A freeze, or an authority that was lost, stops what is not done yet. */
export const isStopped = (request: Request): boolean => {
  const isAskedFor = isVerified(request) || followsFromMailbox(request, 'done');
  return request.objection !== undefined || !isAskedFor || !isOpen(request);
};

const silentAmong = (
  instructions: readonly HolderInstruction[],
  isStoppedNow: boolean,
): readonly SilentHolder[] =>
  instructions
    .filter(({ answer }) => answer === undefined)
    .map(({ n, holder, asks, dueOn }) => ({
      ...{ n, holder, asks, dueOn },
      ...(isStoppedNow && { stopped: true as const }),
    }));

/** Without an answer in this round. */
export const silentInRound = (request: Request): readonly SilentHolder[] =>
  silentAmong(instructionsNow(request), isStopped(request));

/** Without an answer: in this round while the request goes on, and of a report about a child also afterwards. */
export const silentHolders = (request: Request): readonly SilentHolder[] => [
  ...(isSettled(request) ? [] : silentInRound(request)),
  ...silentAmong(blockInstructionsNow(request), false),
];

export const HolderAnsweredBefore = conflict(
  'holder-answered-before',
  'This system has answered this instruction already. Nothing was recorded.',
);

export const OtherHolder = conflict(
  'other-holder',
  'This instruction is for another system. Nothing was recorded.',
);

export const HolderInstructionOver = conflict(
  'holder-instruction-over',
  'This request is answered, or it asks for something else now, so this instruction is over. Nothing was recorded.',
);

export const HolderInstructionStopped = conflict(
  'holder-instruction-stopped',
  'This instruction is stopped for now: somebody objected, nobody stands for this request at the moment, or we have to keep the data. Nothing was recorded.',
);
