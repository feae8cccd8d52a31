import type { Account, AddressField } from '#domain/account.ts';
import { civilDate, instantText } from '#domain/instants.ts';
import type { House } from '#functions/letters/house.ts';
import type { Clock } from '#ports/clock.ts';
import type { Letters, SentLetter } from '#ports/letters.ts';
import type { People } from '#ports/people.ts';
import { partOf } from './contract.ts';
import { addressChanged } from './letters/address-changed.ts';

export interface Needs {
  readonly people: People;
  readonly letters: Letters;
  readonly clock: Clock;
  readonly house: House;
  readonly zone: string;
}

/** Where word of a change in this field goes: its own old address, or, for a telephone, one that did not change. */
const toldAt: Readonly<Record<AddressField, readonly AddressField[]>> = {
  email: ['email'],
  postal: ['postal'],
  phone: ['email', 'postal'],
};

/**
 * Tells the old address of each changed one at once, before the change counts; never the new one, and nothing at
 * service start, when there is no old one.
 */
export const tellOldAddresses = async (
  { people, letters, clock, house, zone }: Needs,
  id: string,
  seen: { readonly state: Account; readonly revision: number },
  changed: readonly AddressField[],
): Promise<readonly SentLetter[]> => {
  const had = changed.filter((field) => seen.state.addresses[field] !== undefined);
  const at = new Set(had.flatMap((field) => toldAt[field].find((one) => seen.state.addresses[one]) ?? []));
  const on = civilDate(instantText(clock.now()), zone).toString();
  const sent: SentLetter[] = [];
  for (const field of at) {
    const ref = seen.state.addresses[field]?.ref ?? '';
    const old = await people.read(id, partOf(field, ref));
    const to = field === 'email' ? old?.email : old?.postal;
    if (to === undefined) continue;
    const key = { kind: 'address-changed', of: `${field}-${seen.revision}` };
    sent.push(await letters.sendOnce(id, key, async () => addressChanged(house, to, on)));
  }
  return sent;
};
