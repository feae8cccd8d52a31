import { instantText } from '#domain/calendar/instants.ts';
import { type Day, earliestOf, type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import type { EventBase } from './case.ts';
import type { Milestone } from './milestones.ts';

export interface WorkState {
  readonly handledMilestones: readonly string[];
  /** Since when a machine works on the case; absent while we wait for a person or a date. */
  readonly machineSince?: Instant;
  readonly faults: number;
  readonly faultAt?: Instant;
  readonly waitingForPost?: readonly PaperMailDue[];
  /** An officer settles each by paper mail or a note. */
  readonly returned?: readonly ReturnedLetter[];
  /** Messages of the person that nobody has read. */
  readonly unread?: number;
  /** An officer says that the person asks about a security event: only our sentences leave. */
  readonly asksAboutEvent?: true;
}

export interface ReturnedLetter {
  readonly kind: string;
  readonly of: string;
  readonly how: ReturnReason;
}

/** SES reports these for a letter that it had accepted. */
export const returnReasons = ['bounced', 'complained', 'rejected'] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** An officer mails it on paper. */
export interface PaperMailDue {
  readonly kind: string;
  readonly of: string;
  /** A machine resumes when it is mailed; absent for a letter that the clock wrote. */
  readonly resumesMachine?: true;
}

export interface ClockState extends WorkState {
  /** Pinned when the case opens, as is `zone` (company zone, IANA). */
  readonly plan: readonly Milestone[];
  readonly dueOn: Day;
  readonly zone: string;
}

/** Hashes and codes only, never text or persons. */
export type SharedEvent =
  | {
      readonly type: 'milestone-handled';
      readonly milestone: string;
      readonly kind: Milestone['kind'];
      readonly on: Day;
    }
  | ({ readonly type: 'letter-sent' } & LetterFact)
  | ({ readonly type: 'letter-paper-mail-due'; readonly sha256: string } & PaperMailDue)
  | ({ readonly type: 'letter-paper-mail-done' } & LetterFact)
  | ({ readonly type: 'letter-returned' } & ReturnedLetter)
  | { readonly type: 'needs-person'; readonly machine: string; readonly fault: string }
  | { readonly type: 'note-added'; readonly textSha256: string; readonly asksAboutEvent?: true }
  /** `left`: messages that came after those that the officer read. */
  | { readonly type: 'messages-read'; readonly left: number }
  | { readonly type: 'person-revealed'; readonly on: Day };

export interface LetterFact {
  readonly kind: string;
  readonly of: string;
  readonly sentAt: Instant;
  readonly sha256: string;
  readonly messageId: string;
  readonly possibleDuplicate?: true;
  readonly needsPaperMail?: true;
  readonly postedOn?: Day;
  readonly undelivered?: true;
}

/** A register entry keeps these in its history without changing. */
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
  'messages-read': true,
  'person-revealed': true,
};

export const isSharedEvent = (event: EventBase): event is SharedEvent =>
  Object.hasOwn(sharedEvents, event.type);

export const evolveShared = <W extends WorkState>(watch: W, event: SharedEvent, at: Instant): W => {
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
      return { ...(dealtWith as W), ...(event.asksAboutEvent && { asksAboutEvent: true }) };
    }
    case 'messages-read':
      return { ...watch, unread: event.left };
    case 'letter-sent':
    case 'person-revealed':
      return watch;
  }
};

type Named = Pick<LetterFact, 'kind' | 'of'>;

export const isSameLetter = (a: Named, b: Named): boolean => a.kind === b.kind && a.of === b.of;

export const withMachine = (at: Instant) => ({ machineSince: at, faults: 0 }) as const;

export const withPerson = { machineSince: undefined, faults: 0 } as const;

const minutes = 60_000;
const hours = 60 * minutes;
/** How long a machine or clock may be silent before reconcile looks. */
const graceFor = 15 * minutes;

const later = (at: Instant, forMs: number): Instant => instantText(millisecondsOf(at) + forMs);

/** 15 minutes after a machine's start or a due instant; after a fault 1 hour, doubling to 24 hours. */
export const wakeAtOf = (
  { faults, faultAt, machineSince }: Pick<WorkState, 'faults' | 'faultAt' | 'machineSince'>,
  ...due: readonly (Instant | undefined)[]
): Instant | undefined => {
  if (faults > 0 && faultAt !== undefined) return later(faultAt, Math.min(2 ** (faults - 1), 24) * hours);
  const first = earliestOf(machineSince, ...due);
  return first === undefined ? undefined : later(first, graceFor);
};

/** History keeps a letter's key, time and hash, never its text or address. */
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
