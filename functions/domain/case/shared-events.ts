import { instantText } from '#domain/calendar/instants.ts';
import { earliestOf } from '#domain/calendar/times.ts';
import type { EventBase } from './case.ts';
import type { Milestone } from './milestones.ts';

/** Whose turn it is, and which dates were kept: what every worked noun has. */
export interface Hand {
  /** Names of the milestones that have been kept, each once. */
  readonly kept: readonly string[];
  /** Since when a machine has the case in hand; absent while we wait for a person or a date. */
  readonly handedOverAt?: string;
  /** How often in a row a machine gave up, and when it last did. */
  readonly faults: number;
  readonly faultAt?: string;
  /** Letters that wait for the post. */
  readonly posting?: readonly Posting[];
  /** Letters that came back and that no officer has dealt with: one posts it, or says by a note how. */
  readonly returned?: readonly Returned[];
}

/** A letter that did not arrive, or that somebody called spam. */
export interface Returned {
  readonly kind: string;
  readonly of: string;
  readonly how: ReturnedHow;
}

/** What the post office says of a letter that it had taken. */
export const returnedHow = ['bounced', 'complained', 'rejected'] as const;
export type ReturnedHow = (typeof returnedHow)[number];

/** A letter that an officer has to post; the step that wrote it is done only then. */
export interface Posting {
  readonly kind: string;
  readonly of: string;
  /** A machine goes on when it is posted; absent for what a date has written. */
  readonly step?: true;
}

/** What the clock and reconcile need to know of an open case whose dates are pinned. */
export interface Watch extends Hand {
  /** Dates on which the clock acts, pinned when the case is opened. */
  readonly plan: readonly Milestone[];
  readonly dueOn: string;
  /** Company zone, pinned too. */
  readonly zone: string;
}

/** Events that every noun shares. Texts and persons are named by hash or code only. */
export type WatchEvent =
  | {
      readonly type: 'milestone-kept';
      readonly milestone: string;
      readonly kind: Milestone['kind'];
      readonly on: string;
    }
  | ({ readonly type: 'letter-sent' } & LetterFact)
  | ({ readonly type: 'letter-to-post'; readonly sha256: string } & Posting)
  | ({ readonly type: 'letter-posted' } & LetterFact)
  | ({ readonly type: 'letter-returned' } & Returned)
  | { readonly type: 'needs-person'; readonly machine: string; readonly fault: string }
  | { readonly type: 'note-added'; readonly textSha256: string }
  | { readonly type: 'person-revealed'; readonly on: string };

export interface LetterFact {
  readonly kind: string;
  readonly of: string;
  readonly sentAt: string;
  readonly sha256: string;
  readonly messageId: string;
  readonly possibleDuplicate?: true;
  readonly toPost?: true;
  readonly postedOn?: string;
  readonly undelivered?: true;
}

/** What becomes of a letter; an entry of a register keeps it in its history and is the same as before. */
export type LetterNews = Extract<WatchEvent, { readonly type: `letter-${string}` }>;

export const isLetterNews = (event: EventBase): event is LetterNews => event.type.startsWith('letter-');

const watchEvents: Readonly<Record<WatchEvent['type'], true>> = {
  'milestone-kept': true,
  'letter-sent': true,
  'letter-to-post': true,
  'letter-posted': true,
  'letter-returned': true,
  'needs-person': true,
  'note-added': true,
  'person-revealed': true,
};

export const isWatchEvent = (event: EventBase): event is WatchEvent => Object.hasOwn(watchEvents, event.type);

/** Folds a shared event into the watch; letters, notes and looks change nothing that the clock sees. */
export const evolveWatch = <W extends Hand>(watch: W, event: WatchEvent, at: string): W => {
  switch (event.type) {
    case 'milestone-kept':
      return { ...watch, kept: [...watch.kept, event.milestone], faults: 0 };
    case 'needs-person':
      return { ...watch, faults: watch.faults + 1, faultAt: at };
    case 'letter-to-post': {
      const { kind, of, step } = event;
      const others = (watch.posting ?? []).filter((one) => !isSame(one, event));
      const posting = [...others, { kind, of, ...(step ? { step } : {}) }];
      return { ...watch, posting, ...(step ? handedOn : {}) };
    }
    case 'letter-posted': {
      const { posting = [], returned, ...rest } = watch;
      const posted = posting.find((one) => isSame(one, event));
      // What came back and was posted after all is dealt with.
      const left = returned?.filter((one) => !isSame(one, event)) ?? [];
      return {
        ...(rest as unknown as W),
        posting: posting.filter((one) => one !== posted),
        ...(left.length > 0 ? { returned: left } : {}),
        ...(posted?.step ? inHand(at) : {}),
      };
    }
    case 'letter-returned': {
      const { type: _, ...letter } = event;
      return { ...watch, returned: [...(watch.returned ?? []), letter] };
    }
    case 'note-added': {
      const { returned: _, ...dealtWith } = watch;
      return dealtWith as W;
    }
    case 'letter-sent':
    case 'person-revealed':
      return watch;
  }
};

type Named = Pick<LetterFact, 'kind' | 'of'>;

export const isSame = (a: Named, b: Named): boolean => a.kind === b.kind && a.of === b.of;

/** A machine has the case from now on. */
export const inHand = (at: string) => ({ handedOverAt: at, faults: 0 }) as const;

/** A person or a date is next. */
export const handedOn = { handedOverAt: undefined, faults: 0 } as const;

const minutes = 60_000;
const hours = 60 * minutes;
/** How long a machine, or its clock, may be silent before reconcile looks (reliability.md). */
const graceFor = 15 * minutes;

const later = (at: string, forMs: number): string => instantText(Date.parse(at) + forMs);

/**
 * Instant after which, if nothing touched the case, reconcile must look: hand-over or what is due + 15 minutes;
 * after a fault 1 hour, doubling to 24 hours. Undefined when nothing is due.
 */
export const wakeAtOf = (
  { faults, faultAt, handedOverAt }: Hand,
  ...due: readonly (string | undefined)[]
): string | undefined => {
  if (faults > 0 && faultAt !== undefined) return later(faultAt, Math.min(2 ** (faults - 1), 24) * hours);
  const first = earliestOf(handedOverAt, ...due);
  return first === undefined ? undefined : later(first, graceFor);
};

/** A sent letter as history keeps it: which, when and its hash; never to whom or what it said. */
export const letterFact = (
  sent: Omit<LetterFact, 'possibleDuplicate'> & { readonly possibleDuplicate: boolean },
): LetterFact => {
  const { kind, of, sentAt, sha256, messageId, possibleDuplicate, toPost, postedOn, undelivered } = sent;
  return {
    kind,
    of,
    sentAt,
    sha256,
    messageId,
    ...(possibleDuplicate ? { possibleDuplicate } : {}),
    ...(toPost ? { toPost } : {}),
    ...(postedOn === undefined ? {} : { postedOn }),
    ...(undelivered ? { undelivered } : {}),
  };
};
