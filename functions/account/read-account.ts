import {
  type Account,
  type AccountEvent,
  type AddressField,
  addressFields,
  usableFrom,
} from '#domain/account/account.ts';
import { isOwed } from '#domain/account/calls.ts';
import { withoutWords } from '#domain/account/number.ts';
import { apartIdOf, meant } from '#domain/account/spellings.ts';
import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { registerOf, statusOf } from '#domain/choice/register.ts';
import { inForce } from '#domain/choice/restrictions.ts';
import { noticesOn } from '#domain/choice/silence.ts';
import { maskedAddress, maskedName, maskedNumber } from '#functions/case/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import type { AccountView, CallView } from './account-view.ts';
import { accountIdIn, accountIdsOf, partOf, recordCall, spellingOf } from './contract.ts';
import { accountsFound, firstFound, type StoredAccount } from './offers.ts';

type ViewPorts = Pick<Ports, 'people' | 'clock' | 'zone'>;

/** `isShown`: whether the reader makes the call. */
const noticesOf = (
  { people }: ViewPorts,
  id: string,
  { calls = [] }: Account,
  isShown: boolean,
): Promise<CallView[]> =>
  Promise.all(
    calls.map(async (call) => {
      const { ref, ...shown } = call;
      if (!isShown || !isOwed(call)) return shown;
      const kept = await people.read(id, partOf(call.toFind ? 'number' : 'phone', ref));
      const { phone, account } = kept ?? {};
      if (call.toFind) return account === undefined || account === id ? shown : { ...shown, account };
      return phone === undefined ? shown : { ...shown, call: phone };
    }),
  );

const maskOf: Readonly<Record<AddressField, (value: string) => string>> = {
  email: maskedAddress,
  postal: maskedAddress,
  phone: maskedNumber,
};

export const viewOf = async (
  ports: ViewPorts,
  number: string,
  {
    id,
    state,
    history = [],
  }: Pick<StoredCase<Account, AccountEvent>, 'id' | 'state'> & {
    readonly history?: StoredCase<Account, AccountEvent>['history'];
  },
  isShown = true,
  nameOf: NameOf = (sub) => sub,
): Promise<AccountView> => {
  const { clock, people, zone } = ports;
  // The words of every register's acts: a start has none of them (decision 0068).
  const { claimOf, nextOf } = await import('./claim-view.ts');
  const asOf = { now: instantText(clock.now()), zone };
  const today = civilDay(asOf.now, zone);
  const addresses = addressFields.map(async (field) => {
    const kept = state.addresses[field];
    if (kept === undefined) return [];
    const from = usableFrom(kept.since, zone);
    const value = (await people.read(id, partOf(field, kept.ref)))?.[field];
    const shown = value === undefined ? {} : { shown: maskOf[field](value) };
    return [[field, { since: kept.since, usableFrom: from, usable: !isAfter(from, today), ...shown }]];
  });
  const addressOfRecord = Object.fromEntries((await Promise.all(addresses)).flat());
  const holder =
    state.name === undefined ? undefined : (await people.read(id, partOf('name', state.name)))?.name;
  const all = inForce(state);
  const [first] = all;
  return {
    number,
    id,
    registered: state.name !== undefined,
    ...(holder === undefined ? {} : { holder: maskedName(holder) }),
    addressOfRecord,
    ...(state.claim && { claimedSince: state.claim.since, claim: claimOf(id, state, state.claim) }),
    next: nextOf(number, state, nameOf),
    ...(first && { restriction: first, restrictions: all }),
    cpni: statusOf(state, history, asOf),
    choices: registerOf(state, history, asOf),
    noticesMailed: noticesOn(history),
    notices: await noticesOf(ports, id, state, isShown),
    accepted: (state.accepted ?? []).map(({ policy, acceptedAt }) => ({ policy, acceptedAt })),
  };
};

interface Shown {
  readonly found: StoredAccount;
  readonly others: readonly StoredAccount[];
  readonly isExact: boolean;
}

/** Of the account in this spelling. `No. 5001` is the spelling `5001`, unless the register has `No. 5001`. */
const spellingIn = ({ id, state }: StoredAccount, given: string): string => {
  const spelling = spellingOf(given);
  const isRead = meant(state, spelling) === 'unknown' && id === accountIdsOf(given).at(-1);
  return isRead ? spellingOf(withoutWords(given)) : spelling;
};

/** For officers and our own systems: the account with this id or spelling, or else the entry that the number finds. */
export const accountMeant = async (
  { cases }: Pick<Ports, 'cases'>,
  given: string,
): Promise<Shown | undefined> => {
  const id = accountIdIn(given);
  const entry = await firstFound({ cases }, given === id ? [id] : accountIdsOf(given));
  if (entry === undefined) return undefined;
  const all = await accountsFound({ cases }, entry);
  const spelling = spellingIn(entry, given);
  const whose = given === id ? 'this' : meant(entry.state, spelling);
  const found = (whose === 'other' ? all.find((one) => one.id === apartIdOf(spelling)) : undefined) ?? entry;
  // An account that was set apart may not be entered yet.
  const isExact = whose === 'this' || (whose === 'other' && found !== entry);
  return { found, others: all.filter((one) => one !== found), isExact };
};

/** An unknown account may have a restriction. */
export const readAccount =
  (ports: ViewPorts & Pick<Ports, 'cases' | 'officers'>) =>
  async ({ number }: { number: string }, { officer }: Reader) => {
    const shown = await accountMeant(ports, number);
    if (shown === undefined)
      return { body: await viewOf(ports, number, { id: accountIdIn(number), state: { addresses: {} } }) };
    const { found, others, isExact } = shown;
    const { claim } = found.state;
    const nameOf = await ports.officers.names(claim === undefined ? [] : [claim.by]);
    const body: AccountView = {
      ...(await viewOf(ports, number, found, hasAccess(recordCall.access, officer.groups), nameOf)),
      // Whose number is spelled otherwise is confirmed under its own spelling.
      ...(isExact ? {} : { spelledOtherwise: true, next: [] }),
      ...(others.length === 0 ? {} : { alike: others.map(({ id }) => id) }),
    };
    return { body };
  };
