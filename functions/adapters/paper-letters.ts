import type { CaseId } from '#domain/case/case.ts';
import { UnknownCase } from '#domain/case/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { Letter, Reader } from '#ports/letters.ts';
import { type Handled, type Post, type PostQueue, postQueues } from '#ports/paper-mail.ts';
import { instant } from './case-commits.ts';
import {
  type ByPost,
  blanked,
  keptCopy,
  type LetterRecord,
  type LetterStore,
  sentLetter,
} from './letter-record.ts';

/** An e-mail address; everything else is the lines of a postal one. */
export const isMailable = (to: string): boolean => /^[^\s@]+@[^\s@]+$/.test(to);

/** Postal address of whoever wrote in a case, if they gave one. */
export type PostalOf = (caseId: CaseId) => Promise<string | undefined>;

/** Where a letter goes that no mail can carry: only what the requester reads, to the address that was typed. */
export const postalFor = async (reader: Reader, caseId: CaseId, postalOf: PostalOf): Promise<string> =>
  (reader === 'requester' ? await postalOf(caseId) : undefined) ?? '';

/** Which letters wait where, by the lines of their address; each has exactly one place. */
const waitsIn: Readonly<Record<PostQueue, (to: string) => boolean>> = {
  'to-post': (to) => to !== '',
  'no-address': (to) => to === '',
};

/** A page that waits to be printed and posted; without an address somebody has to find one first. */
export const waitingPage = (html: string, to: string, now: number): ByPost => ({
  html,
  queue: postQueues.find((queue) => waitsIn[queue](to)) ?? 'no-address',
  since: instant(now).slice(0, 10),
});

export const forThePost = (claim: LetterRecord, letter: Letter, to: string, now: number): LetterRecord => ({
  ...claim,
  status: 'to-post',
  copy: keptCopy({ ...letter, to }, '', now),
  post: waitingPage(blanked(letter.html, letter.secrets), to, now),
});

const handledAs = (seen: LetterRecord, handled: Handled, now: number): LetterRecord => {
  const { queue: _, ...post } = seen.post ?? { html: '', since: '' };
  if (seen.copy === undefined) throw new UnknownCase();
  const copy = { ...seen.copy, sentAt: instant(now) };
  if ('undeliverable' in handled)
    return { ...seen, status: 'sent', copy, post: { ...post, undeliverable: handled.undeliverable } };
  const to = handled.address ?? copy.to;
  return { ...seen, status: 'sent', copy: { ...copy, to }, post: { ...post, postedOn: handled.postedOn } };
};

/** The post lane over the ledger of letters. */
export const postOver = (store: LetterStore, clock: Clock): Post => ({
  waiting: (queue, cursor, limit) => store.waiting(queue, cursor, limit),
  read: async (caseId, key) => {
    const found = await store.read(caseId, key);
    if (found?.post === undefined || found.copy === undefined) return undefined;
    const { to, subject } = found.copy;
    return { ...key, to, subject, html: found.post.html, sent: sentLetter(key, found) };
  },
  handle: async (caseId, key, handled) => {
    const seen = await store.read(caseId, key);
    if (seen?.post === undefined) throw new UnknownCase();
    if (seen.status !== 'to-post') return sentLetter(key, seen);
    const next = handledAs(seen, handled, clock.now());
    if (await store.write(caseId, key, next, seen)) return sentLetter(key, next);
    const stands = await store.read(caseId, key);
    if (stands === undefined) throw new UnknownCase();
    return sentLetter(key, stands);
  },
});
