import type { Regime } from '#domain/calendar/deadlines.ts';
import type { Day } from '#domain/calendar/times.ts';
import type { UsState } from '#domain/calendar/us-states.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { LinkSent } from './events.ts';
import type { ExtendReason, OwedLetter, OwedQuestion, reopenReasons } from './officer-action-events.ts';
import type { Capacity, ChildAge, Relation, RequestKind } from './vocabulary.ts';

export type OfficerAction =
  | {
      readonly type: 'assign';
      readonly to?: string;
      readonly for?: string;
      /** Only if it is still this officer's. */
      readonly from?: string;
      readonly by: string;
    }
  | {
      readonly type: 'reclassify';
      readonly kind?: RequestKind | undefined;
      readonly capacity?: Capacity | undefined;
      /** Of somebody else. */
      readonly relation?: Relation | undefined;
      readonly regime?: Regime | undefined;
      readonly textSha256: string;
    }
  | {
      readonly type: 'split';
      readonly into: readonly string[];
      readonly kinds: readonly RequestKind[];
      readonly textSha256: string;
    }
  | { readonly type: 'join'; readonly into: string; readonly dueOn: Day }
  | { readonly type: 'take-duplicate'; readonly from: string }
  | {
      readonly type: 'reopen';
      readonly reason: (typeof reopenReasons)[number];
      readonly textSha256: string;
    }
  /** A legal hold ended. */
  | { readonly type: 'resume' }
  | {
      readonly type: 'extend';
      readonly until?: Day | undefined;
      readonly reason: ExtendReason;
      readonly textSha256: string;
    }
  | { readonly type: 'set-new-date'; readonly on: Day }
  /** As the person told us; a state's law counts from then on. */
  | { readonly type: 'record-state'; readonly state: UsState }
  | { readonly type: 'write'; readonly as: 'question' | 'message'; readonly textSha256: string }
  | { readonly type: 'receive-message'; readonly textSha256: string }
  /** Without a hash, the accounts' histories have the letters (R-5). */
  | {
      readonly type: 'send-owed-letter';
      readonly letter: LetterFact | Pick<OwedLetter, 'kind' | 'of'>;
      /** If the letter has another name; `asked`: its link. */
      readonly owed?: OwedQuestion;
      readonly asked?: LinkSent;
    }
  /** Of letters on paper; the case never learns which. */
  | { readonly type: 'change-format' }
  /** At least one. */
  | {
      readonly type: 'record-child-age';
      readonly now?: ChildAge | undefined;
      readonly whenGiven?: ChildAge | undefined;
    }
  /** Of a company's request that officers checked by hand (P07). */
  | { readonly type: 'name-instruction'; readonly instruction: string }
  /** Data that we keep for a company is in a report about a child: `as` tells it. */
  | {
      readonly type: 'tell-company';
      readonly controller: string;
      readonly as: CaseId;
      readonly textSha256: string;
    }
  | { readonly type: 'close'; readonly by: string; readonly textSha256: string }
  | { readonly type: 'apply-restriction'; readonly account: string; readonly by: string };
