import { dayAt, instantAt } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { Letter, LetterReader } from '#ports/letters.ts';
import {
  type PaperMail,
  type PaperMailOutcome,
  type PaperMailQueue,
  paperMailQueues,
} from '#ports/paper-mail.ts';
import {
  blanked,
  type LetterRecord,
  type LetterStore,
  type PaperMailEntry,
  sentLetter,
  storedCopy,
} from './letter-record.ts';

export type PostalAddressOf = (caseId: CaseId) => Promise<string | undefined>;

/** Only a requester's letter may go to the typed address. */
export const postalAddressFor = async (
  reader: LetterReader,
  caseId: CaseId,
  postalOf: PostalAddressOf,
): Promise<string> => (reader === 'requester' ? await postalOf(caseId) : undefined) ?? '';

/** Each letter waits in exactly one queue. */
const waitsIn: Readonly<Record<PaperMailQueue, (to: string) => boolean>> = {
  'to-post': (to) => to !== '',
  'no-address': (to) => to === '',
};

export const paperMailEntry = (
  { html, reader = 'officers' }: Pick<Letter, 'html' | 'reader'>,
  to: string,
  now: number,
): PaperMailEntry => ({
  html,
  reader,
  queue: paperMailQueues.find((queue) => waitsIn[queue](to)) ?? 'no-address',
  since: dayAt(now),
});

export const queuedForPaperMail = (
  claim: LetterRecord,
  letter: Letter,
  to: string,
  now: number,
): LetterRecord => ({
  ...claim,
  status: 'to-post',
  copy: storedCopy({ ...letter, to }, '', now),
  paperMail: paperMailEntry({ ...letter, html: blanked(letter.html, letter.secrets) }, to, now),
});

const handledAs = (seen: LetterRecord, handled: PaperMailOutcome, now: number): LetterRecord => {
  const { queue: _, ...paperMail } = seen.paperMail ?? { html: '', since: dayAt(now) };
  if (seen.copy === undefined) throw new NotFound();
  const copy = { ...seen.copy, sentAt: instantAt(now) };
  if ('undeliverable' in handled)
    return {
      ...seen,
      status: 'sent',
      copy,
      paperMail: { ...paperMail, undeliverable: handled.undeliverable },
    };
  const to = handled.address ?? copy.to;
  return {
    ...seen,
    status: 'sent',
    copy: { ...copy, to },
    paperMail: {
      ...paperMail,
      postedOn: handled.postedOn,
      ...(handled.madeAs && { madeAs: handled.madeAs }),
    },
  };
};

export const paperMailOver = (store: LetterStore, clock: Clock): PaperMail => ({
  waiting: (queue, cursor, limit) => store.waiting(queue, cursor, limit),
  read: async (caseId, key) => {
    const found = await store.read(caseId, key);
    if (found?.paperMail === undefined || found.copy === undefined) return undefined;
    const { to, subject } = found.copy;
    const { html, reader } = found.paperMail;
    return { ...key, to, subject, html, ...(reader && { reader }), sent: sentLetter(key, found) };
  },
  recordOutcome: async (caseId, key, handled) => {
    const seen = await store.read(caseId, key);
    if (seen?.paperMail === undefined) throw new NotFound();
    if (seen.status !== 'to-post') return sentLetter(key, seen);
    const next = handledAs(seen, handled, clock.now());
    if (await store.write(caseId, key, next, seen)) return sentLetter(key, next);
    const stored = await store.read(caseId, key);
    if (stored === undefined) throw new NotFound();
    return sentLetter(key, stored);
  },
});
