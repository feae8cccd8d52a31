import { Busy } from '#domain/case/errors.ts';
import { wasNotDelivered } from '#domain/case/paper-mail.ts';
import type { ReturnedEmails } from '#ports/returned-emails.ts';
import type { Hazards } from './case-changes.ts';
import type { LetterRecord, LetterStore } from './letter-record.ts';
import { type PostalAddressOf, paperMailEntry, postalAddressFor } from './paper-letters.ts';

/** A letter keeps its message id when it moves to paper mail, so that a repeated event changes nothing. */
export const returnedEmailsOver = (
  store: LetterStore,
  { clock, chance }: Hazards,
  postalOf: PostalAddressOf,
): ReturnedEmails => ({
  find: async (caseId, messageId) => {
    if (messageId === '') return undefined;
    const found = (await store.all(caseId)).find(({ copy }) => copy?.messageId === messageId);
    if (found?.copy === undefined) return undefined;
    const { kind, of, copy, printable, typed } = found;
    const letter = { kind, of, sha256: copy.sha256, printable: printable !== undefined };
    return { ...letter, ...(typed ? { typed } : {}) };
  },
  markReturned: async (caseId, key, how) => {
    const seen = await store.read(caseId, key);
    if (seen?.copy === undefined) return;
    const { printable, ...letter } = seen;
    const returned = seen.returned ?? how;
    if (printable === undefined || !wasNotDelivered(how)) {
      if (seen.returned !== undefined) return;
      if (!(await store.write(caseId, key, { ...seen, returned }, seen))) throw new Busy();
      return;
    }
    const to = await postalAddressFor(printable.reader, caseId, postalOf);
    const waits: LetterRecord = {
      ...letter,
      // A new owner, so that an earlier reader cannot overwrite it.
      owner: chance.uuid(),
      status: 'to-post',
      copy: { ...seen.copy, to },
      paperMail: paperMailEntry(printable, to, clock.now()),
      returned,
    };
    if (!(await store.write(caseId, key, waits, seen))) throw new Busy();
  },
});
