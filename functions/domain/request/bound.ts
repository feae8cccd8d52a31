import { RecordsNotDeclared, RecordsNotLookedThrough } from './package-errors.ts';
import { type CheckedPackage, type Declaration, declarablePolicies, type Package } from './records-state.ts';
import type { Request } from './state.ts';

type Bound = Pick<Package, 'account' | 'spelling'>;

const isOfAccount = ({ account, spelling }: Request, records: Bound): boolean =>
  account !== undefined && records.account === account && records.spelling === spelling;

/** Checked against the account of this request, and we know what in it we could not read (P34). */
export const isBound = (request: Request, records: Package): records is CheckedPackage =>
  isOfAccount(request, records) && records.documents !== undefined;

/**
 * What two officers said no longer counts: the account or the archive is another one now. A request that names no
 * account has the one that they declare.
 */
export const isOutdated = (request: Request, declared: Declaration): boolean =>
  (request.account !== undefined && !isOfAccount(request, declared)) ||
  (declarablePolicies[declared.covers].inArchive && declared.package !== request.package?.sha256);

/** @throws {RecordsNotDeclared | RecordsNotLookedThrough} */
export const mustBeLookedThrough = (request: Request, covers: Declaration['covers']): void => {
  const { declared } = request;
  if (declared === undefined || declared.covers !== covers || isOutdated(request, declared))
    throw new RecordsNotDeclared();
  if (declared.confirmedBy === undefined) throw new RecordsNotLookedThrough();
};
