import type { LookupKey } from '#domain/holder/holder.ts';
import { type KeySources, keySourcesOf } from '#domain/request/holder-keys.ts';
import type { Request } from '#domain/request/request.ts';
import { identified } from '#functions/account/contract.ts';
import { recordOf } from '#functions/request/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';

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

const registeredName = async (known: Known): Promise<Value> => {
  const found = await accountOf(known);
  return found && (await known.ports.people.read(found.id))?.name;
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

/** Only these keys, and of them only what was verified; a key that is not known is left out. */
export const keysOf = async (
  ports: KeyPorts,
  { id, state: request }: Pick<StoredCase<Request>, 'id' | 'state'>,
  keys: readonly LookupKey[],
): Promise<Readonly<Partial<Record<LookupKey, string>>>> => {
  const known = { ports, request, typed: await ports.people.read(id), from: keySourcesOf(request) };
  const found = await Promise.all(keys.map(async (key) => [key, await keyOf[key](known)] as const));
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
};
