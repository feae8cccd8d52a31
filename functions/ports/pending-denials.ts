import type { CaseId } from '#domain/case/case.ts';
import type { Pending } from '#domain/choice/pending.ts';

/** What stops uses of accounts from its receipt on, until the machine has written it to the account's history. */
export interface PendingDenials {
  /** The same for an account that we know and one that we do not; again: the same. */
  put(accounts: readonly CaseId[], denial: Pending): Promise<void>;
  /** In any order; strongly consistent. Read it before the account: what is written there meanwhile is then seen there. */
  of(account: CaseId): Promise<readonly Pending[]>;
  /** Takes this request's denial from accounts that it turned out not to be about. */
  withdraw(accounts: readonly CaseId[], request: CaseId): Promise<void>;
}
