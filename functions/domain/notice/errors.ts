import { conflict, invalid, ours, Refusal, unknown } from '#domain/case/refusal.ts';

/** an approved list is final. */
export const UseSupplement = conflict(
  'use-supplement',
  'This list was approved, so you cannot change it. Open a supplement for anyone who is missing.',
);

/** a repeat and a new statement would look alike. */
export const NameTheRows = conflict(
  'name-the-rows',
  'You already recorded this number of letters for this day, and more letters are now waiting to be mailed. Name the rows as in postal.csv.',
);

export const OtherBreach = invalid(
  'other-breach',
  'These people belong to another breach, and the hold of this one does not cover them. Record a new breach.',
);

export const NothingToCorrect = conflict('nothing-to-correct', 'There is no rejected row to correct.');

export const FileIsRead = conflict(
  'file-is-read',
  'We are reading a file for this list. When that ends, check its rejected rows again.',
);

/** a list that is frozen again has all of its rejected rows to finish. */
export const RowsFinished = conflict(
  'rows-finished',
  'Rejected rows of this list are finished or wait for a second officer, and a new list would open them again. After the approval, correct the others on a supplement.',
);

export const ListTooLarge = conflict(
  'list-too-large',
  'The lists of this breach are too large to correct a row here. Correct the rows in your file. Before the approval, upload the file again. After it, upload those rows as a supplement.',
);

/** one officer may not drop what two approved. */
export const SupplementApproved = conflict(
  'supplement-approved',
  'This supplement was approved. Write a new version of its letter to void the approval. Then cancel the supplement.',
);

/** the officer must approve the current letter. */
export const LetterChanged = conflict(
  'letter-changed',
  'The letter was changed after you opened it. Read the current version, then approve.',
);

/** a reader who asked for Spanish gets the whole letter in Spanish, or the approver answers for it. */
export const SpanishNeeded = conflict(
  'spanish-needed',
  'Some people on this list get their letters in Spanish, and this letter has no Spanish version. Write one, or say with englishToAll that English goes to everyone.',
);

export const ListChanged = conflict(
  'list-changed',
  'The list was changed after you opened it. Check the current list, then approve.',
);

export const OtherListChanged = conflict(
  'other-list-changed',
  'Another list changed after this one was checked against it. Upload this list again, so that nobody is left out or notified twice.',
);

/** another approved list relies on this one for its customers. */
export const ListReliedOn = conflict(
  'list-relied-on',
  'You cannot change this list. Another list leaves people out because they are on this one. Put anyone who is missing on a supplement.',
);

/** a changed template or fact shows as a changed letter. */
export const LetterLooksDifferent = conflict(
  'letter-looks-different',
  'The letter looks different from what you repeated. Open the preview again, then approve.',
);

/** */
export const RowCountsDiffer = conflict(
  'row-counts-differ',
  'The list has other numbers of changed addresses, collapsed rows or unknown accounts. Open the preview again.',
);

/** Frozen before these numbers were kept. */
export const ListWithoutCounts = conflict(
  'list-without-counts',
  'This list was frozen before we kept these numbers. Upload it again, then approve.',
);

export const CountDiffers = conflict(
  'count-differs',
  'The list has a different number of recipients. Check the list and count again.',
);

/** the agency's conditions for an earlier notice. */
export const NotMinimized = invalid(
  'not-minimized',
  'The agency asked us to say less. The approver must confirm that the letter says less.',
);

export const NothingFrozen = conflict(
  'nothing-frozen',
  'There is no frozen list with recipients. Upload a list first.',
);

export const NothingUploaded = unknown(
  'nothing-uploaded',
  'We found no file at the address of this upload. Put a file of at most 1 GB there first. We do not keep a file after it is frozen.',
);

export const NothingWritten = conflict('nothing-written', 'There is no letter. Write one first.');

export const NotApproved = conflict(
  'not-approved',
  'A second officer has not approved the list and the letter yet.',
);

export const AlreadySending = conflict(
  'already-sending',
  'We are already sending this letter. You can pause it, but you cannot change it.',
);

export const NoticeNotPaused = conflict('notice-not-paused', 'Sending of this notice is not paused.');

export const RowsChanged = conflict(
  'rows-changed',
  'The rows to finish changed after you opened them. Check them again.',
);

export const WriteOffPending = conflict(
  'write-off-pending',
  'Rows of this list already wait for a second officer. Confirm them, or have the officer who asked ask again.',
);

/** corrected means on another list. */
export class NotCorrected extends Refusal {
  readonly category = 'conflict';
  readonly code = 'not-corrected';
  constructor(lines: readonly number[]) {
    super(
      `The customers on these lines are on no other list: ${lines.slice(0, 20).join(', ')}. Put them on a supplement first.`,
    );
  }
}

/** All lanes ended but pages have no record (I3). */
export const PagesMissing = ours(
  'pages-missing',
  'The ledger is missing pages of a list that was sent. A person must check it.',
);
