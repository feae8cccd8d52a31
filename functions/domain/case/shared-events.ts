import { instantText } from '#domain/calendar/instants.ts';
import { earliestOf } from '#domain/calendar/times.ts';
import type { EventBase } from './case.ts';
import type { Milestone } from './milestones.ts';

/** Whose turn it is, and which dates were kept: what every worked noun has. */
export interface WorkState {
  /** Names of the milestones that have been kept, each once. */
  readonly handledMilestones: readonly string[];
  /** Since when a machine has the case in hand; absent while we wait for a person or a date. */
  readonly machineSince?: string;
  /** How often in a row a machine gave up, and when it last did. */
  readonly faults: number;
  readonly faultAt?: string;
  /** Letters that wait for the post. */
  readonly waitingForPost?: readonly PaperMailDue[];
  /** Letters that came back and that no officer has dealt with: one posts it, or says by a note how. */
  readonly returned?: readonly ReturnedLetter[];
}

/** A letter that did not arrive, or that somebody called spam. */
export interface ReturnedLetter {
  readonly kind: string;
  readonly of: string;
  readonly how: ReturnReason;
}

/** What the post office says of a letter that it had taken. */
export const returnReasons = ['bounced', 'complained', 'rejected'] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** A letter that an officer has to post; the step that wrote it is done only then. */
export interface PaperMailDue {
  readonly kind: string;
  readonly of: string;
  /** A machine goes on when it is posted; absent for what a date has written. */
  readonly resumesMachine?: true;
}

/** What the clock and reconcile need to know of an open case whose dates are pinned. */
export interface ClockState extends WorkState {
  /** Dates on which the clock acts, pinned when the case is opened. */
  readonly plan: readonly Milestone[];
  readonly dueOn: string;
  /** Company zone, pinned too. */
  readonly zone: string;
}

/** Events that every noun shares. Texts and persons are named by hash or code only. */
export type SharedEvent =
  | {
      readonly type: 'milestone-handled';
      readonly milestone: string;
      readonly kind: Milestone['kind'];
      readonly on: string;
    }
  | ({ readonly type: 'letter-sent' } & LetterFact)
  | ({ readonly type: 'letter-paper-mail-due'; readonly sha256: string } & PaperMailDue)
  | ({ readonly type: 'letter-paper-mail-done' } & LetterFact)
  | ({ readonly type: 'letter-returned' } & ReturnedLetter)
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
  readonly needsPaperMail?: true;
  readonly postedOn?: string;
  readonly undelivered?: true;
}

/** What becomes of a letter; an entry of a register keeps it in its history and is the same as before. */
export type LetterEvent = Extract<SharedEvent, { readonly type: `letter-${string}` }>;

export const isLetterEvent = (event: EventBase): event is LetterEvent => event.type.startsWith('letter-');

const sharedEvents: Readonly<Record<SharedEvent['type'], true>> = {
  'milestone-handled': true,
  'letter-sent': true,
  'letter-paper-mail-due': true,
  'letter-paper-mail-done': true,
  'letter-returned': true,
  'needs-person': true,
  'note-added': true,
  'person-revealed': true,
};

export const isSharedEvent = (event: EventBase): event is SharedEvent =>
  Object.hasOwn(sharedEvents, event.type);

/** Folds a shared event into the watch; letters, notes and looks change nothing that the clock sees. */
export const evolveShared = <W extends WorkState>(watch: W, event: SharedEvent, at: string): W => {
  switch (event.type) {
    case 'milestone-handled':
      return { ...watch, handledMilestones: [...watch.handledMilestones, event.milestone], faults: 0 };
    case 'needs-person':
      return { ...watch, faults: watch.faults + 1, faultAt: at };
    case 'letter-paper-mail-due': {
      const { kind, of, resumesMachine } = event;
      const others = (watch.waitingForPost ?? []).filter((one) => !isSameLetter(one, event));
      const waitingForPost = [...others, { kind, of, ...(resumesMachine ? { resumesMachine } : {}) }];
      return { ...watch, waitingForPost, ...(resumesMachine ? withPerson : {}) };
    }
    case 'letter-paper-mail-done': {
      const { waitingForPost = [], returned, ...rest } = watch;
      const posted = waitingForPost.find((one) => isSameLetter(one, event));
      // What came back and was posted after all is dealt with.
      const left = returned?.filter((one) => !isSameLetter(one, event)) ?? [];
      return {
        ...(rest as unknown as W),
        waitingForPost: waitingForPost.filter((one) => one !== posted),
        ...(left.length > 0 ? { returned: left } : {}),
        ...(posted?.resumesMachine ? withMachine(at) : {}),
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

export const isSameLetter = (a: Named, b: Named): boolean => a.kind === b.kind && a.of === b.of;

/** A machine has the case from now on. */
export const withMachine = (at: string) => ({ machineSince: at, faults: 0 }) as const;

/** A person or a date is next. */
export const withPerson = { machineSince: undefined, faults: 0 } as const;

const minutes = 60_000;
const hours = 60 * minutes;
/** How long a machine, or its clock, may be silent before reconcile looks. */
const graceFor = 15 * minutes;

const later = (at: string, forMs: number): string => instantText(Date.parse(at) + forMs);

/**
 * Instant after which, if nothing touched the case, reconcile must look: start-next-run or what is due + 15 minutes;
 * after a fault 1 hour, doubling to 24 hours. Undefined when nothing is due.
 */
export const wakeAtOf = (
  { faults, faultAt, machineSince }: WorkState,
  ...due: readonly (string | undefined)[]
): string | undefined => {
  if (faults > 0 && faultAt !== undefined) return later(faultAt, Math.min(2 ** (faults - 1), 24) * hours);
  const first = earliestOf(machineSince, ...due);
  return first === undefined ? undefined : later(first, graceFor);
};

/** A sent letter as history keeps it: which, when and its hash; never to whom or what it said. */
export const letterFactOf = (
  sent: Omit<LetterFact, 'possibleDuplicate'> & { readonly possibleDuplicate: boolean },
): LetterFact => {
  const { kind, of, sentAt, sha256, messageId, possibleDuplicate, needsPaperMail, postedOn, undelivered } =
    sent;
  return {
    kind,
    of,
    sentAt,
    sha256,
    messageId,
    ...(possibleDuplicate ? { possibleDuplicate } : {}),
    ...(needsPaperMail ? { needsPaperMail } : {}),
    ...(postedOn === undefined ? {} : { postedOn }),
    ...(undelivered ? { undelivered } : {}),
  };
};
