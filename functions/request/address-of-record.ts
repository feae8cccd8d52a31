import { type Account, type AddressField, currentAddressOfRecord } from '#domain/account/account.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Request } from '#domain/request/state.ts';
import { partOf } from '#functions/account/contract.ts';
import { identified } from '#functions/account/offers.ts';
import type { Ports } from '#ports/index.ts';

export type RegisterPorts = Pick<Ports, 'cases' | 'people' | 'clock'>;

/** Without a spelling: the entry that the number finds. */
export type Whose = Pick<Request, 'account' | 'spelling'>;

/** Of the account that the spelling identifies. */
export const registered = async (
  ports: Pick<Ports, 'cases'>,
  { account, spelling }: Whose,
): Promise<Account | undefined> => (await identified(ports, account, spelling))?.state;

/** `ref` is the register's reference. */
export interface OfRecord {
  readonly ref: string;
  readonly to: string;
}

/** Only an address at least 30 days of record. */
export const recordOf = async (
  ports: RegisterPorts,
  { account, spelling, zone }: Whose & Pick<Request, 'zone'>,
  field: AddressField,
): Promise<OfRecord | undefined> => {
  const found = await identified(ports, account, spelling);
  if (found === undefined) return undefined;
  const now = instantText(ports.clock.now());
  const kept = currentAddressOfRecord(found.state, field, now, zone);
  const to = kept && (await ports.people.read(found.id, partOf(field, kept.ref)))?.[field];
  return to === undefined ? undefined : { ref: kept?.ref ?? '', to };
};

/** The email address of record, or else the postal one. */
export const addressOfRecord = async (
  ports: RegisterPorts,
  whose: Whose & Pick<Request, 'zone'>,
): Promise<string | undefined> =>
  ((await recordOf(ports, whose, 'email')) ?? (await recordOf(ports, whose, 'postal')))?.to;
