import {
  type Account,
  type AccountEvent,
  type AddressField,
  accounts,
  addressFields,
} from '#domain/account/account.ts';
import { type AccountUpdate, changedFields, decideAccount, waitingClaim } from '#domain/account/decider.ts';
import { sinceOf } from '#domain/account/since.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { type TellingPorts, tellOldAddresses } from './address-change.ts';
import { type AccountEntry, type AccountView, accountIdFor, partOf, refOf } from './contract.ts';
import { viewOf } from './read-account.ts';

export type PuttingPorts = TellingPorts & Pick<Ports, 'cases'>;

interface Entered {
  readonly opened: boolean;
  readonly changed: boolean;
  readonly waits: boolean;
  readonly view: AccountView;
}

const kept = async ({ people }: PuttingPorts, id: string, number: string, entry: AccountEntry) => {
  const { name, addressOfRecord } = entry;
  const nameRef = refOf(id, 'name', name);
  await people.put(id, partOf('name', nameRef), { name, account: number });
  const addresses: Partial<Record<AddressField, string>> = {};
  for (const field of addressFields) {
    const value = addressOfRecord[field];
    if (value === undefined) continue;
    addresses[field] = refOf(id, field, value);
    await people.put(id, partOf(field, addresses[field]), { name, [field]: value });
  }
  return { name: nameRef, addresses };
};

/** Notifies old addresses first. `source`: SHA-256. @throws {InvalidInput} for a future `since` */
export const enterAccount =
  (ports: PuttingPorts) =>
  async (number: string, entry: AccountEntry, by: string, source?: string): Promise<Entered> => {
    const { cases, clock, zone } = ports;
    const id = accountIdFor(number, '#/number');
    const now = instantText(clock.now());
    const { since } = entry.addressOfRecord;
    const from = since === undefined ? {} : { since: sinceOf(since, zone, now) };
    const wanted: AccountUpdate = {
      ...(await kept(ports, id, number, entry)),
      ...from,
      ...(source === undefined ? {} : { source }),
      by,
      now,
    };
    const actor = `officer:${by}`;
    const before = await cases.find(accounts, id);
    const { opened, case: first } = before
      ? { opened: false, case: before }
      : await cases.open(accounts, id, actor, now, decideAccount(undefined, wanted));
    const stored = opened ? first : await changed(ports, first, wanted, actor);
    return {
      opened: before?.state.name === undefined,
      changed: stored.revision !== (before?.revision ?? 0),
      waits: source !== undefined && waitingClaim(stored.state, source) !== undefined,
      view: await viewOf(ports, number, stored),
    };
  };

const changed = async (
  ports: PuttingPorts,
  seen: StoredCase<Account, AccountEvent>,
  wanted: AccountUpdate,
  actor: string,
): Promise<StoredCase<Account, AccountEvent>> => {
  const told = await tellOldAddresses(ports, seen.id, seen, changedFields(seen.state, wanted));
  return ports.cases.change(accounts, seen.id, actor, ({ state }) => {
    const events = decideAccount(state, wanted);
    return events.length === 0
      ? []
      : [...told.map((one) => ({ ...letterFactOf(one), type: 'letter-sent' }) as const), ...events];
  });
};

export const putAccount =
  (ports: PuttingPorts) =>
  async ({ number, by, ...entry }: AccountEntry & { number: string; by: string }) => {
    const { opened, view } = await enterAccount(ports)(number, entry, by);
    return { status: opened ? 201 : 200, body: view };
  };
