import { accounts } from '#domain/account/account.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { LookupKey } from '#domain/holder/holder.ts';
import { type KeySources, keySourcesOf } from '#domain/request/holder-keys.ts';
import type { Request } from '#domain/request/state.ts';
import { partOf } from '#functions/account/contract.ts';
import { identified, type StoredAccount } from '#functions/account/offers.ts';
import { recordOf } from '#functions/request/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';

type Keys = Readonly<Partial<Record<LookupKey, string>>>;
type KeyPorts = Pick<Ports, 'cases' | 'people' | 'clock'>;

interface Known {
  readonly ports: KeyPorts;
  readonly request: Request;
  readonly typed: Person | undefined;
  readonly from: KeySources;
}

type Value = string | undefined;

const ofRecord = async ({ ports, request }: Known, field: 'email' | 'postal' | 'phone'): Promise<Value> =>
  (await recordOf(ports, request, field))?.to;

/** The account that the number, as it was spelled, is of. */
const accountOf = ({ ports, request: { account, spelling } }: Known) => identified(ports, account, spelling);

/** As it was entered: the holder's name, and the number as it is of record. */
const entryOf = async (
  { people }: Pick<Ports, 'people'>,
  { id, state: { name } }: StoredAccount,
): Promise<Person | undefined> => (name === undefined ? undefined : people.read(id, partOf('name', name)));

const registeredName = async (known: Known): Promise<Value> => {
  const found = await accountOf(known);
  return found && (await entryOf(known.ports, found))?.name;
};

/** A new key does not compile until somebody says where it comes from. */
const keyOf: Readonly<Record<LookupKey, (known: Known) => Value | Promise<Value>>> = {
  'account-number': async (known) =>
    known.from.account && (await accountOf(known)) ? known.typed?.account : undefined,
  email: (known) => {
    const { from, typed } = known;
    return from.account ? ofRecord(known, 'email') : from.mailbox ? typed?.email : undefined;
  },
  name: (known) =>
    known.from.account ? registeredName(known) : known.from.evidence ? known.typed?.name : undefined,
  phone: (known) => (known.from.account ? ofRecord(known, 'phone') : undefined),
  'postal-address': (known) =>
    known.from.account ? ofRecord(known, 'postal') : known.from.evidence ? known.typed?.postal : undefined,
};

/** The account is blocked in our own check as well, by its number: a report proves nobody's name or address. */
const keysOfBlock = async (
  { cases, people }: KeyPorts,
  account: CaseId,
  keys: readonly LookupKey[],
): Promise<Keys> => {
  const found = keys.includes('account-number') ? await cases.find(accounts, account) : undefined;
  const number = found && (await entryOf({ people }, found))?.account;
  return number === undefined ? {} : { 'account-number': number };
};

/** Only these keys, and of them only what was verified; a key that is not known is left out. */
export const keysOf = async (
  ports: KeyPorts,
  { id, state: request }: Pick<StoredCase<Request>, 'id' | 'state'>,
  keys: readonly LookupKey[],
  account?: CaseId,
): Promise<Keys> => {
  if (account !== undefined) return keysOfBlock(ports, account, keys);
  const known = { ports, request, typed: await ports.people.read(id), from: keySourcesOf(request) };
  const found = await Promise.all(keys.map(async (key) => [key, await keyOf[key](known)] as const));
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
};
