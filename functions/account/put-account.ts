import { type AccountEvent, type AddressField, accounts, addressFields } from '#domain/account/account.ts';
import { type AccountUpdate, changedFields, decideAccount, waitingClaim } from '#domain/account/decider.ts';
import { inForce } from '#domain/account/restriction.ts';
import { sinceOf } from '#domain/account/since.ts';
import {
  apartIdOf,
  decideSetApart,
  decideSpelling,
  isAnother,
  meant,
  SpelledAlike,
  type SpellingGiven,
} from '#domain/account/spellings.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import type { Ports } from '#ports/index.ts';
import { type TellingPorts, tellOldAddresses } from './address-change.ts';
import {
  type AccountEntry,
  type AccountView,
  accountIdFor,
  partOf,
  refOf,
  type StoredAccount,
  spellingOf,
} from './contract.ts';
import { viewOf } from './read-account.ts';

export type PuttingPorts = TellingPorts & Pick<Ports, 'cases'>;

interface Entered {
  readonly opened: boolean;
  readonly changed: boolean;
  readonly waits: boolean;
  readonly view: AccountView;
}

/** As the register spells it. */
const numberOf = async ({ people }: PuttingPorts, { id, state }: StoredAccount) =>
  state.name === undefined ? undefined : (await people.read(id, partOf('name', state.name)))?.account;

interface Place {
  readonly id: CaseId;
  readonly before: StoredAccount | undefined;
  readonly given: SpellingGiven;
  /** Restrictions of the entry with the same key also restrict an account that is set apart. */
  readonly restrictedBy: readonly AccountEvent[];
}

/**
 * The number's own entry, or a separate one when another account has its key.
 * @throws {SpelledAlike | SeveralAlike}
 */
const placeOf = async (
  ports: PuttingPorts,
  number: string,
  alike: AccountEntry['alike'],
  actor: Actor,
): Promise<Place> => {
  const { cases } = ports;
  const [entryId, spelling] = [accountIdFor(number, '#/number'), spellingOf(number)];
  let entry = await cases.find(accounts, entryId);
  const registered = entry && (await numberOf(ports, entry));
  const formerly = registered === undefined ? undefined : spellingOf(registered);
  const given = { spelling, formerly, alike };
  if (entry && isAnother(alike))
    entry = await cases.change(accounts, entry, actor, ({ state }) => decideSetApart(state, given));
  if (entry && meant(entry.state, spelling) === 'other') {
    const before = await cases.find(accounts, apartIdOf(spelling));
    const restrictedBy = before?.state.name === undefined ? inForce(entry.state) : [];
    return {
      id: apartIdOf(spelling),
      before,
      given: { spelling },
      restrictedBy: restrictedBy.map((one) => ({ type: 'restriction-recorded', ...one })),
    };
  }
  try {
    decideSpelling(entry?.state, given); // refuse before storing anything
  } catch (refusal) {
    throw refusal instanceof SpelledAlike ? new SpelledAlike(registered) : refusal;
  }
  return { id: entryId, before: entry, given, restrictedBy: [] };
};

/** Stores name and addresses beside the account. @returns their references */
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

/**
 * Notifies old addresses before it writes the change, so that no crash hides a change.
 * `source`: SHA-256 of the imported file.
 * @throws {SpelledAlike | SeveralAlike}, and {InvalidInput} for a future `since`
 */
export const enterAccount =
  (ports: PuttingPorts) =>
  async (number: string, entry: AccountEntry, by: string, source?: string): Promise<Entered> => {
    const { cases, clock, zone } = ports;
    const now = instantText(clock.now());
    const { since } = entry.addressOfRecord;
    const from = since === undefined ? {} : { since: sinceOf(since, zone, now) };
    const actor: Actor = `officer:${by}`;
    const place = await placeOf(ports, number, entry.alike, actor);
    const { id, before, given, restrictedBy } = place;
    const wanted: AccountUpdate = {
      ...(await kept(ports, id, number, entry)),
      ...from,
      ...(source === undefined ? {} : { source }),
      by,
      now,
    };
    const { opened, case: first } = before
      ? { opened: false, case: before }
      : await cases.open(accounts, id, actor, now, [
          ...restrictedBy,
          ...decideSpelling(undefined, given),
          ...decideAccount(undefined, wanted),
        ]);
    const stored = opened ? first : await changed(ports, first, wanted, place, actor);
    return {
      opened: before?.state.name === undefined,
      changed: stored.revision !== (before?.revision ?? 0),
      waits: source !== undefined && waitingClaim(stored.state, source) !== undefined,
      view: await viewOf(ports, number, stored),
    };
  };

const changed = async (
  ports: PuttingPorts,
  seen: StoredAccount,
  wanted: AccountUpdate,
  { given, restrictedBy }: Place,
  actor: Actor,
): Promise<StoredAccount> => {
  const told = await tellOldAddresses(ports, seen.id, seen, changedFields(seen.state, wanted));
  return ports.cases.change(accounts, seen.id, actor, ({ state }) => {
    const restricted = inForce(state).map(({ request }) => request);
    const events = [
      ...restrictedBy.filter((one) => !('request' in one && restricted.includes(one.request))),
      ...decideSpelling(state, given),
      ...decideAccount(state, wanted),
    ];
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
