import { type Fault, WithFaults } from '#domain/case/errors.ts';
import { conflict, invalid } from '#domain/case/refusal.ts';

/** P34: the manifest, or a row, is about another account than the request. */
export class RecordsOfAnotherAccount extends WithFaults {
  readonly category = 'invalid';
  readonly code = 'records-of-another-account';
  constructor(faults: readonly Fault[]) {
    super(
      faults,
      'These records are not only of the account that this request is about. We kept nothing of them.',
    );
  }
}

export const AccountNotLookedUp = conflict(
  'account-not-looked-up',
  'We have not looked up the account of this request yet. Upload the records again in a few minutes.',
);

export const AccountNotNamed = conflict(
  'account-not-named',
  'This request names no account, so we cannot check whose records these are. Deliver them on paper or in person.',
);

export const PackageNotBound = conflict(
  'package-not-bound',
  'The uploaded records were not checked against the account of this request. Upload them again, with a manifest.',
);

/** P34: what nobody can check row by row needs two officers. */
export const RecordsNotDeclared = conflict(
  'records-not-declared',
  'An officer must first declare that these records are of this account alone. We cannot read paper, PDF files, pictures or recordings.',
);

export const RecordsNotLookedThrough = conflict(
  'records-not-looked-through',
  'A second officer must first look through these records. Nothing leaves before that.',
);

export const NothingToDeclare = conflict(
  'nothing-to-declare',
  'There is nothing to declare: this request hands out no records, or every uploaded file is a table, whose rows we checked.',
);

export const PackageNotRead = conflict(
  'package-not-read',
  'You have not opened these records. Open them, look through every document, then confirm.',
);

export const PackageBehind = conflict(
  'package-behind',
  'These records are not what the systems handed over last. Within the hour we pack what they hand over. You can also upload records of your own.',
);

export const PackageNotCurrent = conflict(
  'package-not-current',
  'These records were packed again after you opened them. Open the current ones, look through them, then review them.',
);

export const PackageNotReviewed = conflict(
  'package-not-reviewed',
  'An officer must first look through the records that the systems handed over. Nothing leaves before that.',
);

export const PackageReasonMissing = invalid(
  'package-reason-missing',
  'Say why a class of data stays out. No letter shows it.',
);
