import type { Proposal } from '#domain/case/proposals.ts';
import type { PendingConfirmation } from '#domain/case/two-persons.ts';

interface Confirms {
  readonly type: 'confirm-entry' | 'confirm-identity' | 'confirm-records' | 'confirm-block' | 'confirm-text';
}

/** What waits for a second officer in a case of one kind. */
export interface Confirming {
  readonly pending: (state: unknown) => readonly PendingConfirmation<Confirms>[];
  readonly proposal: (state: unknown, confirms: Confirms) => Proposal;
  /** Where to confirm. */
  readonly paths: Readonly<Record<string, string>>;
}
