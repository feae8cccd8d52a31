import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import { isLetterEvent, type LetterEvent } from '#domain/case/shared-events.ts';
import type { Sub } from '#domain/case/two-persons.ts';

/** Days before the due day on which the data protection officer is reminded, the earliest first. */
export const reminders = [60, 30, 10] as const;
export type Reminder = (typeof reminders)[number];

export type CertificateRoomEvent =
  /** `dueOn`: of the certificate. */
  | { readonly type: 'reminder-due'; readonly days: Reminder; readonly dueOn: Day }
  /** Counsel wants it in the public file. Its words are stored beside the history. */
  | {
      readonly type: 'released-breach-added';
      readonly breach: CaseId;
      readonly textSha256: string;
      readonly by: Sub;
    }
  | { readonly type: 'released-breach-removed'; readonly n: number; readonly by: Sub }
  | LetterEvent;

export interface AddedBreach {
  readonly n: number;
  readonly breach: CaseId;
  readonly textSha256: string;
  readonly by: Sub;
  readonly at: Instant;
  readonly removed?: { readonly by: Sub; readonly at: Instant };
}

/** What is prepared for the certificate of one year, before it is filed (47 CFR 64.2009(e)). */
export interface CertificateRoom {
  /** Of which each is sent once; the last one is owed until its letter is out. */
  readonly reminded: readonly { readonly days: Reminder; readonly sentAt?: Instant }[];
  /** The n-th has the number n. */
  readonly breaches: readonly AddedBreach[];
}

/** One entry for each year. */
export const certificateRoomId = (year: number): CaseId => `CRM-${year}`;

export const reminderLetter = 'certificate-due';

const empty: CertificateRoom = { reminded: [], breaches: [] };

const evolve = (
  seen: CertificateRoom | undefined,
  event: CertificateRoomEvent,
  at: Instant,
): CertificateRoom => {
  const room = seen ?? empty;
  if (isLetterEvent(event)) {
    if (event.type !== 'letter-sent') return room;
    const reminded = room.reminded.map((one) =>
      String(one.days) === event.of ? { ...one, sentAt: event.sentAt } : one,
    );
    return { ...room, reminded };
  }
  switch (event.type) {
    case 'reminder-due':
      return { ...room, reminded: [...room.reminded, { days: event.days }] };
    case 'released-breach-added': {
      const { type: _, ...added } = event;
      return { ...room, breaches: [...room.breaches, { ...added, n: room.breaches.length + 1, at }] };
    }
    case 'released-breach-removed': {
      const { n, by } = event;
      const breaches = room.breaches.map((one) => (one.n === n ? { ...one, removed: { by, at } } : one));
      return { ...room, breaches };
    }
  }
};

/** The hour's run asks whether a reminder is due, so that it needs no place of its own. */
const keys = (): CaseKeys => ({ stage: 'kept' });

export const certificateRooms: Noun<CertificateRoom, CertificateRoomEvent> = {
  kind: 'certificate-room',
  evolve,
  keys,
};
