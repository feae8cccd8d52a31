import type { CaseId } from '#domain/case/case.ts';

/** One stopping act that is under way. It is no stop: the case alone says what is stopped (decision 0077). */
export interface Mark {
  readonly id: string;
  /** `all`: the stop of all notices. */
  readonly caseId: CaseId | 'all';
  /** Epoch milliseconds. */
  readonly at: number;
  /** Epoch milliseconds after which the act's function has ended, by the clock that wrote this. */
  readonly leaseUntil: number;
}

export interface Signal {
  /** Marks ever raised. Another number than before: an act has stopped something meanwhile, even if its mark has ended. */
  readonly raised: number;
  readonly marks: readonly Mark[];
  /** A mark had no room, so the signal counts as raised for every case. As `leaseUntil` of the last such mark. */
  readonly fullUntil?: number;
}

/** The item beside the fence that every lane reads before each second's letters (law of stopping 8). */
export interface Signals {
  /** Strongly consistent; at most 4 KB, so one read unit. */
  read(): Promise<Signal>;
  /** Before the commit of an act that stops. */
  raise(mark: Mark): Promise<void>;
  /** Ends this mark alone; again: nothing. */
  end(mark: Pick<Mark, 'id'>): Promise<void>;
  /** Opens a full signal, unless another mark had no room since `fullUntil` was read. */
  reopen(fullUntil: number): Promise<void>;
}

/** Whether an act is under way that may stop the letters of this case. */
export const isRaisedFor = ({ marks, fullUntil }: Signal, caseId: CaseId): boolean =>
  fullUntil !== undefined || marks.some((mark) => mark.caseId === caseId || mark.caseId === 'all');

/** Thrown out of a decision before anything is written: the act must raise its mark, then decide again. */
export class SignalFirst extends Error {
  override readonly name = 'SignalFirst';
}
