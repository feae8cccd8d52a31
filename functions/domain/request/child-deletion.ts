import type { RecordClass } from '#domain/calendar/periods.ts';
import { isDeletionDecided } from './child-block-state.ts';
import type { HolderAnswer } from './holder-events.ts';
import { instructionsNow } from './holder-instructions.ts';
import type { Request } from './state.ts';

/** `kept`: the law or the service needs it, as the table of retention says. `ends`: its own short time ends it. */
export type OwnStore = 'kept' | 'ends' | 'nothing-personal';

/** What a deletion of a child's data leaves in each class of our own records (P24). A new class does not compile until it is decided. */
export const ownStores: Readonly<Record<RecordClass, OwnStore>> = {
  history: 'nothing-personal',
  person: 'kept',
  'unfinished-person': 'ends',
  words: 'kept',
  register: 'kept',
  notice: 'kept',
  'cpni-decision': 'kept',
  search: 'nothing-personal',
  link: 'nothing-personal',
  'ended-link': 'nothing-personal',
  'waiting-letter': 'ends',
  'pending-denial': 'ends',
  idempotency: 'nothing-personal',
  'code-tries': 'nothing-personal',
  'daily-count': 'nothing-personal',
  'hourly-count': 'nothing-personal',
  act: 'ends',
  session: 'ends',
  officer: 'nothing-personal',
  draft: 'ends',
  'draft-file': 'ends',
  identity: 'ends',
  attached: 'kept',
  package: 'ends',
  'preserved-copy': 'kept',
  'erased-mark': 'nothing-personal',
  'fetchable-package': 'ends',
  'breach-file-version': 'kept',
  upload: 'ends',
  download: 'ends',
  'email-events': 'kept',
  drill: 'nothing-personal',
  'drill-record': 'nothing-personal',
  'waiting-restriction': 'ends',
  'erased-version': 'ends',
};

/** What no deletion can reach (P24, R-20). */
export const deletionLimits = ['backups', 'other-voice'] as const;
export type DeletionLimit = (typeof deletionLimits)[number];

/** One system that was told to delete. `no-answer`: not yet, or it was stopped. */
export interface SystemDeletion {
  /** Its short name. */
  readonly holder: string;
  readonly n: number;
  readonly did: HolderAnswer | 'no-answer';
  /** SHA-256 (hex) of its proof of search, and of why not all of it was deleted. */
  readonly textSha256?: string;
}

export interface ChildDeletion {
  readonly systems: readonly SystemDeletion[];
  /** Classes of our own records that stay, each with its reason in the table of retention. */
  readonly kept: readonly RecordClass[];
  readonly limits: readonly DeletionLimit[];
}

/** Undefined: two officers have not decided that the child's data is deleted. */
export const childDeletionOf = (request: Request): ChildDeletion | undefined =>
  isDeletionDecided(request)
    ? {
        systems: instructionsNow(request)
          .filter(({ asks }) => asks === 'delete')
          .map(({ holder, n, answer }) => ({
            ...{ holder, n, did: answer?.answer ?? 'no-answer' },
            ...(answer && { textSha256: answer.textSha256 }),
          })),
        kept: (Object.keys(ownStores) as readonly RecordClass[]).filter((of) => ownStores[of] === 'kept'),
        limits: deletionLimits,
      }
    : undefined;
