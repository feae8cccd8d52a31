/* What other nouns may call of this one. */

export { type DueEntries, dueEntries } from './due-entries.ts';
export { discardDraft } from './files/discard-draft.ts';
export { eraseKept } from './files/erase-kept.ts';
export { filesDue, firstDue } from './files/files-due.ts';
export { maskedAddress, maskedName, maskedNumber } from './masks.ts';
export {
  allOfRegister,
  entriesInPage,
  pagesOfRegister,
  storedIn,
  type Year,
  yearAsked,
  yearNamed,
} from './register-pages.ts';
export { sheetReply } from './sheet-reply.ts';
export { tenAtATime } from './ten-at-a-time.ts';
