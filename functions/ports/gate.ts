import type { CaseId } from '#domain/case/case.ts';

export interface PageToSend {
  readonly caseId: CaseId;
  readonly epoch: number;
  readonly segment: string;
  readonly page: number;
}

/** Asked before every page (decision 0014). Callers treat a fault as no. */
export interface Gate {
  mayTell(page: PageToSend): Promise<GateAnswer>;
  /** Asked again within a page: an answer older than a second starts no letter. */
  isSwitchedOff(): Promise<boolean>;
}

export type GateAnswer = 'yes' | 'no' | 'paused';
