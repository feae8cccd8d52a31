import { type Fault, WithFaults } from '#domain/case/errors.ts';
import { conflict } from '#domain/case/refusal.ts';

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

export const AccountNotNamed = conflict(
  'account-not-named',
  'This request names no account, so we cannot check whose records these are. Deliver them on paper or in person.',
);

export const PackageNotBound = conflict(
  'package-not-bound',
  'The uploaded records were not checked against the account of this request. Upload them again, with a manifest.',
);
