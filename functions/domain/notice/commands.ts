import type { ConfirmationOf, Confirming, Unconfirmed } from '#domain/case/proposals.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { Finishing, Frozen, MailedStatement, OfAudience, RowsDone, WriteOff } from './events.ts';
import type { TrancheTally } from './recipients.ts';

interface By {
  readonly by: Sub;
}
interface Written extends By {
  readonly textSha256: string;
}
interface OfList {
  readonly list: number;
}
/** Rows that are finished now, and the set of them that was built on: another officer may have been quicker. */
interface RowsFinished extends OfList, RowsDone {
  readonly over?: string;
}

/** What officers do to the notice. */
export type NoticeCommand =
  | ({ readonly type: 'open-upload' } & OfList & By)
  | ({ readonly type: 'ask-list'; readonly uploadId: string } & OfList & By)
  /**
   * `uploadId` of a list that was asked for: it is dropped when another was asked for meanwhile. `against`: the other lists
   * as they were when it was held against them.
   */
  | ({
      readonly type: 'list-frozen';
      readonly uploadId?: string;
      readonly against?: readonly string[];
    } & OfList &
      Frozen &
      By)
  | ({ readonly type: 'list-refused'; readonly uploadId: string; readonly fault: string } & OfList)
  | ({ readonly type: 'write-letter'; readonly letterSha256: string } & OfAudience & By)
  | ({
      readonly type: 'approve-notice';
      readonly letterSha256: string;
      readonly listSha256: string;
      readonly count: number;
      readonly minimised: boolean;
      /** Rows of the classes on the list with this seal, for the urgent letter. */
      readonly ofClasses?: {
        readonly classes: readonly string[];
        readonly listSha256: string;
        readonly rows: number;
      };
    } & OfAudience &
      By)
  | ({ readonly type: 'open-supplement'; readonly sameBreach: boolean } & Written)
  | ({ readonly type: 'cancel-supplement' } & OfList & Written)
  | ({
      readonly type: 'finish-rows';
      readonly how: Exclude<Finishing, WriteOff>;
      readonly textSha256?: string;
    } & RowsFinished &
      By)
  | ({ readonly type: 'ask-write-off' } & RowsFinished & Written)
  | ({ readonly type: 'confirm-write-off' } & OfList & Confirming)
  | ({ readonly type: 'record-mailed'; readonly mailedOn: string; readonly rows: number } & MailedStatement &
      By)
  /** Before and after days of posting are written into the ledger: the account is to be made again. */
  | { readonly type: 'ask-recount' }
  | {
      readonly type: 'pause-notice';
      readonly because: 'officer';
      readonly by: Sub;
      readonly textSha256: string;
    }
  | ({ readonly type: 'confirm-pause' } & Confirming)
  | ({ readonly type: 'resume-notice' } & Written)
  | ({ readonly type: 'ask-unmailed-end'; readonly unmailed: number } & Written)
  | ({ readonly type: 'confirm-unmailed-end' } & Confirming)
  | { readonly type: 'close'; readonly tallies: readonly TrancheTally[] };

/** A second officer’s confirmation that nobody has given yet. */
export type NoticeUnconfirmed = Unconfirmed<ConfirmationOf<NoticeCommand>>;

/** What the machines write down. */
export type NoticeStep =
  /** Before the first claim of an epoch, with what is about to be sent: dropped when that does not stand any more. */
  | ({
      readonly type: 'begin-notice';
      readonly epoch: number;
      readonly letterSha256: string;
      readonly listSha256: string;
      readonly lanes: number;
      readonly rate: number;
    } & OfAudience)
  | ({ readonly type: 'pass-canary' } & OfAudience)
  | { readonly type: 'pause-notice'; readonly because: 'canary' | 'stopped'; readonly error: string }
  | { readonly type: 'drain-notice'; readonly alreadyTold: number }
  | ({ readonly type: 'notice-handled' } & OfAudience)
  /** The machine is at work, or sleeps, until then: reconcile need not look before. */
  | { readonly type: 'wait-notice'; readonly until: string }
  /** After the wait for late bounces. `recounts`: how often a recount had been asked for when the ledger was read. */
  | { readonly type: 'account'; readonly tallies: readonly TrancheTally[]; readonly recounts: number }
  | { readonly type: 'reopen'; readonly because: 'came-back'; readonly rows: number };
