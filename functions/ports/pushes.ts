import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Push } from '#domain/holder/push.ts';

export interface PushKey {
  readonly request: CaseId;
  readonly n: number;
  /** Short name of the system. */
  readonly holder: string;
}

/** What is told to webhooks, one for each instruction; beside the cases, so that attempts fill no history. */
export interface Pushes {
  /** Only those that there are, in any order. */
  read(keys: readonly PushKey[]): Promise<readonly Push[]>;
  /** Whose next attempt is due, the longest waiting first; the list may be a moment old. */
  due(now: Instant): AsyncIterable<PushKey>;
  /** With the turn after the one that was read; a new one has turn 1. @returns false when another wrote meanwhile */
  save(push: Push): Promise<boolean>;
}
