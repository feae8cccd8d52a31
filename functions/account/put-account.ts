import { type AccountEvent, accounts, addressFields } from '#domain/account/account.ts';
import {
  type AccountUpdate,
  changedFields,
  decideAccount,
  waitingClaim,
  waitsForSecond,
} from '#domain/account/decider.ts';
import { type AccountImport, enteredSince } from '#domain/account/imports.ts';
import { sinceOf } from '#domain/account/since.ts';
import {
  apartIdOf,
  decideSetApart,
  decideSpelling,
  isAnother,
  meant,
  NumberWithWords,
  SpelledAlike,
  type SpellingGiven,
} from '#domain/account/spellings.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { inForce } from '#domain/choice/restrictions.ts';
import type { Ports } from '#ports/index.ts';
import type { AccountView } from './account-view.ts';
import { type TellingPorts, tellOldAddresses } from './address-change.ts';
import { type AccountEntry, accountIdFor, accountIdsOf, partOf, refOf, spellingOf } from './contract.ts';
import type { StoredAccount } from './offers.ts';
import { viewOf } from './read-account.ts';

export type PuttingPorts = TellingPorts & Pick<Ports, 'cases'>;

interface Entered {
  readonly opened: boolean;
  readonly changed: boolean;
  /** For a second officer: the date alone, or the whole row. */
  readonly waits?: 'since' | 'addresses';
  readonly stored: StoredAccount;
  readonly view: AccountView;
}

/**
 * `source`: SHA-256 of the imported file. `confirmedBy`: another officer, who confirmed what was `asked` then
 * (R-13).
 */
type From = Pick<AccountUpdate, 'source' | 'confirmedBy'> & Pick<AccountImport, 'asked'>;

/** As the register spells it. */
const numberOf = async ({ people }: PuttingPorts, { id, state }: StoredAccount) =>
  state.name === undefined ? undefined : (await people.read(id, partOf('name', state.name)))?.account;

interface Place {
  readonly id: CaseId;
  readonly before: StoredAccount | undefined;
  readonly given: SpellingGiven;
  /** Restrictions and blocks of the entry with the same key also stop an account that is set apart. */
  readonly stoppedBy: readonly Stop[];
}

type Stop = Extract<AccountEvent, { readonly type: 'restriction-recorded' | 'child-block-recorded' }>;

/** As another account's history would record them. */
const stopsOf = (state: StoredAccount['state']): readonly Stop[] => [
  ...inForce(state).map((one) => ({ type: 'restriction-recorded', ...one }) as const),
  ...(state.childBlocks ?? []).map((one) => ({ type: 'child-block-recorded', ...one }) as const),
];

/** So that one number has one key: people write a word before it, and the register does not. @throws {NumberWithWords} */
const mustBeNumberAlone = (number: string): void => {
  if (accountIdsOf(number).length > 1) throw new NumberWithWords();
};

/**
 * The number's own entry, or a separate one when another account has its key.
 * @throws {SpelledAlike | SeveralAlike | NumberWithWords}
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
  if (entry?.state.name === undefined) mustBeNumberAlone(number);
  const registered = entry && (await numberOf(ports, entry));
  const formerly = registered === undefined ? undefined : spellingOf(registered);
  const given = { spelling, formerly, alike };
  if (entry && isAnother(alike))
    entry = await cases.change(accounts, entry, actor, ({ state }) => decideSetApart(state, given));
  if (entry && meant(entry.state, spelling) === 'other') {
    const before = await cases.find(accounts, apartIdOf(spelling));
    return {
      id: apartIdOf(spelling),
      before,
      given: { spelling },
      stoppedBy: before?.state.name === undefined ? stopsOf(entry.state) : [],
    };
  }
  try {
    decideSpelling(entry?.state, given); // refuse before storing anything
  } catch (refusal) {
    throw refusal instanceof SpelledAlike ? new SpelledAlike(registered) : refusal;
  }
  return { id: entryId, before: entry, given, stoppedBy: [] };
};

/** References to name and addresses, which are stored beside the account. */
export const refsIn = (id: string, { name, addressOfRecord }: AccountEntry) => {
  const addresses = addressFields.flatMap((field) => {
    const value = addressOfRecord[field];
    return value === undefined ? [] : [[field, refOf(id, field, value)] as const];
  });
  return {
    name: refOf(id, 'name', name),
    addresses: Object.fromEntries(addresses) as AccountUpdate['addresses'],
  };
};

const keep = async (
  { people }: PuttingPorts,
  id: string,
  number: string,
  { name, addressOfRecord }: AccountEntry,
  refs: ReturnType<typeof refsIn>,
): Promise<void> => {
  await people.put(id, partOf('name', refs.name), { name, account: number });
  for (const field of addressFields) {
    const ref = refs.addresses[field];
    if (ref !== undefined)
      await people.put(id, partOf(field, ref), { name, [field]: addressOfRecord[field] });
  }
};

/**
 * Notifies old addresses before it writes the change, so that no crash hides a change.
 * A row that waits for a second officer writes nothing.
 * @throws {SpelledAlike | SeveralAlike | NumberWithWords}, and {InvalidInput} for a future `since`
 */
export const enterAccount =
  (ports: PuttingPorts) =>
  async (number: string, entry: AccountEntry, by: string, file: From = {}): Promise<Entered> => {
    const { cases, clock, zone } = ports;
    const now = instantText(clock.now());
    const { since } = entry.addressOfRecord;
    const from = since === undefined ? {} : { since: sinceOf(since, zone, now) };
    const actor: Actor = `officer:${file.confirmedBy ?? by}`;
    const place = await placeOf(ports, number, entry.alike, actor);
    const { id, before, given, stoppedBy } = place;
    const refs = refsIn(id, entry);
    const { asked, ...source } = file;
    const wanted: AccountUpdate = { ...refs, ...from, ...source, by, now };
    if (!(before && waitsForSecond(before.state, wanted))) await keep(ports, id, number, entry, refs);
    const { opened, case: first } = before
      ? { opened: false, case: before }
      : await cases.open(accounts, id, actor, now, [
          ...stoppedBy,
          ...decideSpelling(undefined, given),
          ...decideAccount(undefined, wanted),
        ]);
    const stored = opened ? first : await changed(ports, first, wanted, { ...place, asked }, actor);
    return {
      opened: before?.state.name === undefined,
      changed: stored.revision !== (before?.revision ?? 0),
      ...waitsOf(stored.state, wanted),
      stored,
      view: await viewOf(ports, number, stored),
    };
  };

const waitsOf = (state: StoredAccount['state'], wanted: AccountUpdate): Pick<Entered, 'waits'> => {
  if (waitsForSecond(state, wanted)) return { waits: 'addresses' };
  const { source } = wanted;
  return source !== undefined && waitingClaim(state, source) ? { waits: 'since' } : {};
};

const changed = async (
  ports: PuttingPorts,
  seen: StoredAccount,
  wanted: AccountUpdate,
  { given, stoppedBy, asked }: Place & From,
  actor: Actor,
): Promise<StoredAccount> => {
  const { source = '' } = wanted;
  const isLeft = ({ state, history }: Pick<StoredAccount, 'state' | 'history'>) =>
    waitsForSecond(state, wanted) || (asked !== undefined && enteredSince({ history }, asked, source));
  if (isLeft(seen)) return seen;
  const told = await tellOldAddresses(ports, seen.id, seen, changedFields(seen.state, wanted));
  return ports.cases.change(accounts, seen.id, actor, (now) => {
    if (isLeft(now)) return [];
    const { state } = now;
    const stopped = stopsOf(state);
    const events = [
      ...stoppedBy.filter((one) => !stopped.some(({ request }) => request === one.request)),
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
    return { status: opened ? (201 as const) : (200 as const), body: view };
  };
