import type { CaseId } from '#domain/case/case.ts';

export interface PageToSend {
  readonly caseId: CaseId;
  readonly epoch: number;
  readonly segment: string;
  readonly page: number;
}

/** The signal of decision 0077, as one case sees it. */
export interface CaseSignal {
  /** An act that may stop this case is under way. */
  readonly isRaised: boolean;
  /** Another number than before: some act has stopped something meanwhile. */
  readonly raised: number;
}

/** Callers treat a fault as no. */
export interface Gate {
  /** Asked before every page (decision 0014). */
  mayTell(page: PageToSend): Promise<GateAnswer>;
  /** Read before each second's letters: an answer older than a second starts none (law of stopping 8). */
  signal(caseId: CaseId): Promise<CaseSignal>;
}

export type GateAnswer = 'yes' | 'no' | 'paused';
