import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { type HolderAsk, ofChildBlock } from '#domain/case/holder-asks.ts';

export const holderAnswers = ['done', 'part', 'nothing', 'refused'] as const;
export type HolderAnswer = (typeof holderAnswers)[number];

interface HolderAnswerPolicy {
  /** With it the answer to the person can be "done", or "nothing found". */
  readonly fitsDone: boolean;
  readonly fitsNothingFound: boolean;
  /** It comes with a proof of search (P33), or with why not all of it was done. */
  readonly needsSearch: boolean;
  readonly needsReason: boolean;
}

/** A new answer does not compile until every policy is decided. */
export const holderAnswerPolicies: Readonly<Record<HolderAnswer, HolderAnswerPolicy>> = {
  done: { fitsDone: true, fitsNothingFound: false, needsSearch: true, needsReason: false },
  part: { fitsDone: false, fitsNothingFound: false, needsSearch: true, needsReason: true },
  nothing: { fitsDone: true, fitsNothingFound: true, needsSearch: true, needsReason: false },
  refused: { fitsDone: false, fitsNothingFound: false, needsSearch: false, needsReason: true },
};

export interface HolderInstructed {
  /** Serial number within this request. */
  readonly n: number;
  /** Short name of the system. */
  readonly holder: string;
  readonly asks: HolderAsk;
  /** Of a report about a child: the account whose uses stop. */
  readonly account?: CaseId;
  /** Company zone. */
  readonly dueOn: Day;
}

interface AnswerOfHolder {
  readonly answer: HolderAnswer;
  /** SHA-256 (hex) of the proof of search and the reason. */
  readonly textSha256: string;
  /** `sub` of the officer who recorded it; absent: the system itself, by its own client. */
  readonly by?: string;
}

export type HolderRequestEvent =
  /** To each system of the register whom it concerns. */
  | { readonly type: 'holders-instructed'; readonly instructions: readonly HolderInstructed[] }
  | ({ readonly type: 'holder-answered'; readonly n: number } & AnswerOfHolder)
  /** Lifted, but another report about the account goes on: these systems are told to give back when that one is lifted. */
  | { readonly type: 'child-block-goes-on'; readonly ns: readonly number[] };
export type HolderAnswered = Extract<HolderRequestEvent, { readonly type: 'holder-answered' }>;

/** To one system, in one round of the request: reopened or of another kind, the request asks anew. */
export interface HolderInstruction extends HolderInstructed {
  readonly at: Instant;
  readonly answer?: AnswerOfHolder & { readonly at: Instant };
  /** Of an earlier round, or another report about the account goes on. */
  readonly isOver?: true;
}

/** An account in the register whose uses a report about a child stops. */
export interface BlockedAccount {
  readonly account: CaseId;
  /** Systems that other reports in force about it told to stop; absent: no other report is in force. */
  readonly others?: readonly string[];
}

export interface HolderInstructionState {
  readonly holderInstructions?: readonly HolderInstruction[];
}

/** All of this round are over: the request is reopened, or asks for something else. What a report about a child stops goes on. */
export const roundOver = ({ holderInstructions }: HolderInstructionState): HolderInstructionState =>
  holderInstructions === undefined
    ? {}
    : {
        holderInstructions: holderInstructions.map((one) =>
          ofChildBlock[one.asks] ? one : { ...one, isOver: true },
        ),
      };

export const evolveHolders = (
  { holderInstructions = [] }: HolderInstructionState,
  event: HolderRequestEvent,
  at: Instant,
): HolderInstructionState => {
  if (event.type === 'holders-instructed')
    return {
      holderInstructions: [...holderInstructions, ...event.instructions.map((one) => ({ ...one, at }))],
    };
  if (event.type === 'child-block-goes-on')
    return {
      holderInstructions: holderInstructions.map((one) =>
        event.ns.includes(one.n) ? { ...one, isOver: true } : one,
      ),
    };
  const { type: _, n, ...answer } = event;
  return {
    holderInstructions: holderInstructions.map((one) =>
      one.n === n ? { ...one, answer: { ...answer, at } } : one,
    ),
  };
};
