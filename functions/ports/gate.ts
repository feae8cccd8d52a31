import type { CaseId } from '#domain/case/case.ts';

/** What is about to be sent. */
export interface PageToSend {
  readonly caseId: CaseId;
  readonly epoch: number;
  readonly segment: string;
  readonly page: number;
}

/**
 * The one question before every page (decision 0014): the case, read again and strongly consistent, the kill switch, the
 * epoch. Whoever asks takes a fault for a no.
 */
export interface Gate {
  mayTell(page: PageToSend): Promise<GateAnswer>;
  /** The kill switch alone, asked again within a page: no letter is begun on an answer that is older than a second. */
  isSwitchedOff(): Promise<boolean>;
}

export type GateAnswer = 'yes' | 'no' | 'paused';
