import { civilDay } from '#domain/calendar/instants.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import { whyNotReady } from './answer-decider.ts';
import type { HolderCommand } from './commands.ts';
import type { HolderInstruction } from './holder-events.ts';
import {
  askOf,
  HolderAnsweredBefore,
  HolderInstructionOver,
  HolderInstructionStopped,
  holderDueOn,
  instructionsNow,
  isStopped,
  OtherHolder,
  uninstructed,
} from './holder-instructions.ts';
import { packageWith } from './holder-package.ts';
import type { RulesOf } from './rules.ts';
import { isOpen, type Request } from './state.ts';
import { standardLettersOnly } from './unheard.ts';

export const instructionOf = (
  { holderInstructions = [] }: Request,
  n: number,
): HolderInstruction | undefined => holderInstructions.find((one) => one.n === n);

/** Without an answer in this round. */
export const openOf = (request: Request): readonly HolderInstruction[] =>
  instructionsNow(request).filter(({ answer }) => answer === undefined);

export const whyNotOpen = (request: Request, { n }: { readonly n: number }): Refusal | undefined => {
  const seen = instructionOf(request, n);
  if (seen === undefined) return new NotFound();
  if (seen.answer !== undefined) return new HolderAnsweredBefore();
  if (seen.isOver || !isOpen(request)) return new HolderInstructionOver();
  return isStopped(request) ? new HolderInstructionStopped() : undefined;
};

export const holderRules: RulesOf<HolderCommand> = {
  /** Once the request could be done: who asks is shown, and the company's contacts had their days to object. */
  'instruct-holders': {
    goesOn: true,
    decide: (request, { holders, now }) => {
      const asks = askOf(request);
      const isReady =
        isOpen(request) && !standardLettersOnly(request) && whyNotReady(request, 'done', now) === undefined;
      const missing = isReady ? uninstructed(request, holders) : [];
      if (asks === undefined || missing.length === 0) return [];
      const dueOn = holderDueOn(request.dueOn, civilDay(now, request.zone));
      const first = (request.holderInstructions?.length ?? 0) + 1;
      const instructions = missing.map((holder, at) => ({ n: first + at, holder, asks, dueOn }));
      return [{ type: 'holders-instructed', instructions }];
    },
  },
  'record-holder-answer': {
    goesOn: true,
    among: (request) => openOf(request).map(({ n }) => n),
    closed: whyNotOpen,
    decide: (request, { type: _, holder, package: named, ...answer }) => {
      const seen = instructionOf(request, answer.n);
      if (seen?.holder !== holder) throw new OtherHolder();
      const withIt = packageWith(seen, answer.answer, named);
      return [{ type: 'holder-answered', ...answer, ...(withIt && { package: withIt }) }];
    },
  },
};
