import { type AddressField, accounts, currentAddressOfRecord } from '#domain/account/account.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { partOf } from '#functions/account/contract.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { People } from '#ports/people.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly clock: Clock;
}

/** An address of record: what it says, and the reference under which the register knows it. */
export interface OfRecord {
  readonly ref: string;
  readonly to: string;
}

/** The address of record of this kind, if the account has one that is 30 days old. */
export const recordOf = async (
  { cases, people, clock }: Needs,
  account: CaseId | undefined,
  field: AddressField,
  zone: string,
): Promise<OfRecord | undefined> => {
  if (account === undefined) return undefined;
  const found = await cases.find(accounts, account);
  const kept = currentAddressOfRecord(found?.state, field, instantText(clock.now()), zone);
  const to = kept && (await people.read(account, partOf(field, kept.ref)))?.[field];
  return to === undefined ? undefined : { ref: kept?.ref ?? '', to };
};

/** Where mail or post reaches the holder of an account. */
export const addressOfRecord = async (
  needs: Needs,
  account: CaseId,
  zone: string,
): Promise<string | undefined> =>
  ((await recordOf(needs, account, 'email', zone)) ?? (await recordOf(needs, account, 'postal', zone)))?.to;
