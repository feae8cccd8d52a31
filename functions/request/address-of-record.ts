import {
  type Account,
  type AddressField,
  accounts,
  currentAddressOfRecord,
} from '#domain/account/account.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { partOf } from '#functions/account/contract.ts';
import type { Ports } from '#ports/index.ts';

export type RegisterPorts = Pick<Ports, 'cases' | 'people' | 'clock'>;

export const registered = async (
  { cases }: Pick<Ports, 'cases'>,
  account: CaseId | undefined,
): Promise<Account | undefined> =>
  account === undefined ? undefined : (await cases.find(accounts, account))?.state;

/** `ref` is the register's reference. */
export interface OfRecord {
  readonly ref: string;
  readonly to: string;
}

/** Only an address at least 30 days of record. */
export const recordOf = async (
  ports: RegisterPorts,
  account: CaseId | undefined,
  field: AddressField,
  zone: string,
): Promise<OfRecord | undefined> => {
  if (account === undefined) return undefined;
  const now = instantText(ports.clock.now());
  const kept = currentAddressOfRecord(await registered(ports, account), field, now, zone);
  const to = kept && (await ports.people.read(account, partOf(field, kept.ref)))?.[field];
  return to === undefined ? undefined : { ref: kept?.ref ?? '', to };
};

/** The email address of record, or else the postal one. */
export const addressOfRecord = async (
  ports: RegisterPorts,
  account: CaseId,
  zone: string,
): Promise<string | undefined> =>
  ((await recordOf(ports, account, 'email', zone)) ?? (await recordOf(ports, account, 'postal', zone)))?.to;
