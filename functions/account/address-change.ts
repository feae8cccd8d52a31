import type { Account, AddressField } from '#domain/account/account.ts';
import { fieldsToNotify } from '#domain/account/decider.ts';
import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { Ports } from '#ports/index.ts';
import type { SentLetter } from '#ports/letters.ts';
import { partOf } from './contract.ts';
import { addressChanged } from './letters/address-changed.ts';

export type TellingPorts = Pick<Ports, 'people' | 'letters' | 'clock' | 'letterhead' | 'zone'>;

/** Call before the change counts; an officer calls an old telephone number. */
export const tellOldAddresses = async (
  { people, letters, clock, letterhead, zone }: TellingPorts,
  id: string,
  seen: { readonly state: Account; readonly revision: number },
  changed: readonly AddressField[],
): Promise<readonly SentLetter[]> => {
  const on = civilDay(instantText(clock.now()), zone);
  const sent: SentLetter[] = [];
  for (const field of fieldsToNotify(seen.state, changed)) {
    if (field === 'phone') continue;
    const ref = seen.state.addresses[field]?.ref ?? '';
    const old = await people.read(id, partOf(field, ref));
    const to = field === 'email' ? old?.email : old?.postal;
    if (to === undefined) continue;
    const key = { kind: 'address-changed', of: `${field}-${seen.revision}` } as const;
    sent.push(await letters.sendOnce(id, key, async () => addressChanged(letterhead, to, on)));
  }
  return sent;
};
