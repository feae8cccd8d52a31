import { civilDay } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { NotFound } from '#domain/case/errors.ts';
import { type HolderInForce, ofChildBlock } from '#domain/case/holder-asks.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import { whyNotReady } from './answer-decider.ts';
import { blockEvents, blockInstructionsNow } from './block-instructions.ts';
import type { HolderCommand } from './commands.ts';
import type { HolderInstruction, HolderRequestEvent } from './holder-events.ts';
import {
  askOf,
  HolderAnsweredBefore,
  HolderInstructionOver,
  HolderInstructionStopped,
  holderDueOn,
  isStopped,
  OtherHolder,
  silentHolders,
  uninstructed,
} from './holder-instructions.ts';
import { packageWith } from './holder-package.ts';
import { waitsForInstruction } from './instruction.ts';
import type { RulesOf } from './rules.ts';
import { isOpen, type Request } from './state.ts';
import { standardLettersOnly } from './unheard.ts';

export const instructionOf = (
  { holderInstructions = [] }: Request,
  n: number,
): HolderInstruction | undefined => holderInstructions.find((one) => one.n === n);

/** Of a report about a child: open also when the request is over, and no objection stops it. */
const isOverNow = (request: Request, seen: HolderInstruction): boolean =>
  ofChildBlock[seen.asks]
    ? !blockInstructionsNow(request).includes(seen)
    : seen.isOver === true || !isOpen(request);

export const whyNotOpen = (request: Request, { n }: { readonly n: number }): Refusal | undefined => {
  const seen = instructionOf(request, n);
  if (seen === undefined) return new NotFound();
  if (seen.answer !== undefined) return new HolderAnsweredBefore();
  if (isOverNow(request, seen)) return new HolderInstructionOver();
  return !ofChildBlock[seen.asks] && isStopped(request) ? new HolderInstructionStopped() : undefined;
};

const roundEvents = (
  request: Request,
  holders: readonly HolderInForce[],
  now: Instant,
): readonly HolderRequestEvent[] => {
  const asks = askOf(request);
  const isReady =
    isOpen(request) &&
    !standardLettersOnly(request) &&
    !waitsForInstruction(request) &&
    whyNotReady(request, 'done', now) === undefined;
  const missing = isReady ? uninstructed(request, holders) : [];
  if (asks === undefined || missing.length === 0) return [];
  const dueOn = holderDueOn(request.dueOn, civilDay(now, request.zone));
  const first = (request.holderInstructions?.length ?? 0) + 1;
  const instructions = missing.map((holder, at) => ({ n: first + at, holder, asks, dueOn }));
  return [{ type: 'holders-instructed', instructions }];
};

export const holderRules: RulesOf<HolderCommand> = {
  /** Once the request could be done: who asks is shown, and the company's contacts had their days to object. */
  'instruct-holders': {
    goesOn: true,
    decide: (request, { holders, now, accounts }) => {
      const ofBlock = accounts === undefined ? [] : blockEvents(request, holders, accounts, now);
      // One commit numbers one list.
      return ofBlock.length > 0 ? ofBlock : roundEvents(request, holders, now);
    },
  },
  'record-holder-answer': {
    goesOn: true,
    among: (request) => silentHolders(request).map(({ n }) => n),
    closed: whyNotOpen,
    decide: (request, { type: _, holder, package: named, ...answer }) => {
      const seen = instructionOf(request, answer.n);
      if (seen?.holder !== holder) throw new OtherHolder();
      const withIt = packageWith(seen, answer.answer, named);
      return [{ type: 'holder-answered', ...answer, ...(withIt && { package: withIt }) }];
    },
  },
};
