import { DomainError } from './case/errors.ts';

/** S8, R-8: the same words whether it is wrong, over, tried too often, or nothing is there. */
export class WrongPassphrase extends DomainError {
  readonly code = 'wrong-passphrase';
  constructor() {
    super(
      'This passphrase opens nothing under this reference. After five wrong ones, or when a new code went out, type the code of our newest letter with a passphrase of your choice.',
    );
  }
}

export class FetchedOften extends DomainError {
  readonly code = 'fetched-often';
  constructor() {
    super('The records were fetched ten times with this passphrase. Ask for a new code to fetch them again.');
  }
}

/** what is to be fetched has to be there before the answer says so. */
export class PackageMissing extends DomainError {
  readonly code = 'package-missing';
  constructor() {
    super('There is nothing to download yet. Put the package there first, then answer.');
  }
}
