import { randomUUID } from 'node:crypto';
import { Busy } from '#domain/case/errors.ts';
import { goesByPost } from '#domain/case/paper-mail.ts';
import type { Clock } from '#ports/clock.ts';
import type { Returns } from '#ports/returned-emails.ts';
import type { LetterRecord, LetterStore } from './letter-record.ts';
import { type PostalOf, postalFor, waitingPage } from './paper-letters.ts';

/**
 * Returned letters over the ledger of letters; only the message id says which letter is meant. It stays with a letter that
 * is moved to the post, so that the same news again finds it and changes nothing.
 */
export const returnsOver = (store: LetterStore, clock: Clock, postalOf: PostalOf): Returns => ({
  find: async (caseId, messageId) => {
    if (messageId === '') return undefined;
    const found = (await store.all(caseId)).find(({ copy }) => copy?.messageId === messageId);
    if (found?.copy === undefined) return undefined;
    const { kind, of, copy, printable } = found;
    return { kind, of, sha256: copy.sha256, printable: printable !== undefined };
  },
  mark: async (caseId, key, how) => {
    const seen = await store.read(caseId, key);
    if (seen?.copy === undefined) return;
    const { printable, ...letter } = seen;
    const returned = seen.returned ?? how;
    if (printable === undefined || !goesByPost(how)) {
      if (seen.returned !== undefined) return;
      if (!(await store.write(caseId, key, { ...seen, returned }, seen))) throw new Busy();
      return;
    }
    const to = await postalFor(printable.reader, caseId, postalOf);
    const waits: LetterRecord = {
      ...letter,
      // Whoever read the letter before it moved writes nothing over it.
      owner: randomUUID(),
      status: 'to-post',
      copy: { ...seen.copy, to },
      post: waitingPage(printable.html, to, clock.now()),
      returned,
    };
    if (!(await store.write(caseId, key, waits, seen))) throw new Busy();
  },
});
