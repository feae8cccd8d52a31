import type { Day, Instant } from '#domain/calendar/times.ts';
import type { ConfirmationOf, Confirming, Unconfirmed } from '#domain/case/proposals.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type {
  Approved,
  FinishedRows,
  Finishing,
  Frozen,
  ListAudience,
  MailedStatement,
  WriteOff,
} from './events.ts';
import type { LetterPart, NoticeLanguage } from './letter-parts.ts';
import type { ListTally } from './recipients.ts';

interface By {
  readonly by: Sub;
}
interface Written extends By {
  readonly textSha256: string;
}
interface OfList {
  readonly list: number;
}
/** With the set that the change is based on: another officer may have been faster. */
interface RowsFinished extends OfList, FinishedRows {
  readonly basedOnSha256?: string;
}

export interface LetterNow {
  readonly letterSha256: string;
  readonly renderedSha256: string;
  readonly missing: readonly LetterPart[];
  /** In which the letter is written, whole. */
  readonly languages: readonly NoticeLanguage[];
}

export type NoticeCommand =
  | ({ readonly type: 'open-upload' } & OfList & By)
  | ({ readonly type: 'request-list-freeze'; readonly uploadId: string } & OfList & By)
  /** `uploadId`: dropped after another request. `against`: the other lists when this one was checked. */
  | ({
      readonly type: 'list-frozen';
      readonly uploadId?: string;
      readonly checkedAgainst?: readonly string[];
    } & OfList &
      Frozen &
      By)
  /** `rowsSeen`: what the correction is based on, of every list. */
  | ({ readonly type: 'correct-rows'; readonly rowsSeen: string } & OfList & Frozen & By)
  | ({ readonly type: 'list-refused'; readonly uploadId: string; readonly fault: string } & OfList)
  | ({ readonly type: 'write-letter'; readonly letterSha256: string } & ListAudience & By)
  | ({
      readonly type: 'approve-notice';
      readonly letterSha256: string;
      readonly listSha256: string;
      readonly count: number;
      readonly minimized: boolean;
      /** The letter with this seal, as its readers would see it now. */
      readonly letter: LetterNow;
      /** Counts rows of the urgent classes on the list with this seal. */
      readonly ofClasses?: {
        readonly classes: readonly string[];
        readonly listSha256: string;
        readonly rows: number;
      };
    } & Omit<Approved, 'acknowledged' | 'englishToAll'> & {
        readonly acknowledged: readonly string[];
        readonly englishToAll?: true | undefined;
      } & ListAudience &
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
  | ({
      readonly type: 'record-paper-mail';
      readonly postedOn: Day;
      readonly rows: number;
    } & MailedStatement &
      By)
  /** Before and after paper mail dates are written to the ledger. */
  | { readonly type: 'ask-recount' }
  | {
      readonly type: 'pause-notice';
      readonly because: 'officer';
      readonly by: Sub;
      readonly textSha256: string;
    }
  /** By the names of the pauses that it ends: all of them or none. */
  | ({ readonly type: 'resume-notice'; readonly pauses: readonly string[] } & Written)
  | ({ readonly type: 'confirm-resume' } & Confirming)
  | ({ readonly type: 'ask-paper-mail-waiver'; readonly paperMailLeft: number } & Written)
  | ({ readonly type: 'confirm-paper-mail-waiver' } & Confirming)
  | { readonly type: 'close'; readonly tallies: readonly ListTally[] };

export type NoticeUnconfirmed = Unconfirmed<ConfirmationOf<NoticeCommand>>;

export type NoticeStep =
  /** Before the release and the first claim: voids an approval of a letter that looks different now. */
  | ({ readonly type: 'check-rendering' } & Omit<LetterNow, 'missing' | 'languages'> & ListAudience)
  /** Before an epoch's first claim; dropped when the case has changed. */
  | ({
      readonly type: 'start-notice';
      readonly epoch: number;
      readonly letterSha256: string;
      readonly listSha256: string;
      readonly lanes: number;
      readonly rate: number;
    } & ListAudience)
  | ({ readonly type: 'pass-canary' } & ListAudience)
  | { readonly type: 'halt-notice'; readonly because: 'canary' | 'stopped'; readonly error: string }
  | { readonly type: 'drain-notice'; readonly alreadyTold: number }
  | ({ readonly type: 'mark-notice-sent' } & ListAudience)
  | { readonly type: 'mark-notice-active'; readonly until: Instant }
  /** After the wait for late bounces. `recounts`: number of recount requests when the ledger was read. */
  | {
      readonly type: 'account-for-everyone';
      readonly tallies: readonly ListTally[];
      readonly recounts: number;
    }
  | { readonly type: 'reopen'; readonly because: 'letters-returned'; readonly rows: number };
