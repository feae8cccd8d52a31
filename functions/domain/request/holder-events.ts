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
  /** A package of data can come with it. */
  readonly mayHavePackage: boolean;
}

const policy = (over: Partial<HolderAnswerPolicy>): HolderAnswerPolicy => ({
  ...{ fitsDone: false, fitsNothingFound: false, needsSearch: false, needsReason: false },
  mayHavePackage: false,
  ...over,
});

/** A new answer does not compile until every policy is decided. */
export const holderAnswerPolicies: Readonly<Record<HolderAnswer, HolderAnswerPolicy>> = {
  done: policy({ fitsDone: true, needsSearch: true, mayHavePackage: true }),
  part: policy({ needsSearch: true, needsReason: true, mayHavePackage: true }),
  nothing: policy({ fitsDone: true, fitsNothingFound: true, needsSearch: true }),
  refused: policy({ needsReason: true }),
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

/** Data of the person that a system hands over: JSON Lines, one record a line. */
export interface PackageOfHolder {
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Why we could not take a package that was uploaded; no word of its content. */
export const packageFaults = {
  hash: 'The file is not the one with this hash.',
  line: 'This line is no JSON object, or it is empty or longer than 1 MB.',
  class: 'The class of data is missing or not of this system, or its lines are not in one block.',
  field: 'A field id or at is not as the schema says.',
  account: 'This record does not name the account of the request, or it names another one.',
} as const satisfies Readonly<Record<string, string>>;
export type PackageFault = keyof typeof packageFaults;

interface RefusedPackage extends Pick<PackageOfHolder, 'sha256'> {
  readonly because: PackageFault;
  /** Counted from 1; absent: it is about the whole file. */
  readonly line?: number;
}

interface AnswerOfHolder {
  readonly answer: HolderAnswer;
  /** SHA-256 (hex) of the proof of search and the reason. */
  readonly textSha256: string;
  /** `sub` of the officer who recorded it; absent: the system itself, by its own client. */
  readonly by?: string;
  readonly package?: PackageOfHolder;
}

export type HolderRequestEvent =
  /** To each system of the register whom it concerns. */
  | { readonly type: 'holders-instructed'; readonly instructions: readonly HolderInstructed[] }
  | ({ readonly type: 'holder-answered'; readonly n: number } & AnswerOfHolder)
  /** By an officer, for a system that a person answers for; it goes with the answer. */
  | ({ readonly type: 'holder-package-uploaded'; readonly n: number; readonly by: string } & PackageOfHolder)
  /** The answer that named it no longer counts: the system uploads again, and answers again. */
  | ({ readonly type: 'holder-package-refused'; readonly n: number } & RefusedPackage)
  /** Lifted, but another report about the account goes on: these systems are told to give back when that one is lifted. */
  | { readonly type: 'child-block-goes-on'; readonly ns: readonly number[] };
export type HolderAnswered = Extract<HolderRequestEvent, { readonly type: 'holder-answered' }>;

/** To one system, in one round of the request: reopened or of another kind, the request asks anew. */
export interface HolderInstruction extends HolderInstructed {
  readonly at: Instant;
  readonly answer?: AnswerOfHolder & { readonly at: Instant };
  /** By an officer, before the answer. */
  readonly uploaded?: PackageOfHolder;
  /** The last one, until the system answers again. */
  readonly refusedPackage?: RefusedPackage;
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

type OfOne = Exclude<HolderRequestEvent, { readonly type: 'holders-instructed' | 'child-block-goes-on' }>;

const changed = (before: HolderInstruction, event: OfOne, at: Instant): HolderInstruction => {
  const { answer: _, uploaded: _1, refusedPackage: _2, ...one } = before;
  switch (event.type) {
    case 'holder-answered': {
      const { type: _3, n: _4, ...answer } = event;
      return { ...one, answer: { ...answer, at } };
    }
    case 'holder-package-uploaded': {
      const { sha256, bytes } = event;
      return { ...before, uploaded: { sha256, bytes } };
    }
    case 'holder-package-refused': {
      const { type: _3, n: _4, ...refusedPackage } = event;
      return { ...one, refusedPackage };
    }
  }
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
  return {
    holderInstructions: holderInstructions.map((one) => (one.n === event.n ? changed(one, event, at) : one)),
  };
};
