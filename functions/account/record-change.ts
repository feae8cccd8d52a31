import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import { type AccountEvent, accounts } from '#domain/account/account.ts';
import { type AccountChanged, isExcused } from '#domain/account/account-changes.ts';
import { isRecorded, mustHaveHappened, placesToTell } from '#domain/account/change-notices.ts';
import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { textOf } from '#domain/calendar/times.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import type { Ports } from '#ports/index.ts';
import type { TellingPorts } from './address-change.ts';
import { accountIdFor, type ChangeSaid, partOf, refOf, type reportChange as reportRow } from './contract.ts';
import { accountChanged } from './letters/account-changed.ts';
import type { StoredAccount } from './offers.ts';
import { accountMeant, viewOf } from './read-account.ts';

type ChangePorts = TellingPorts & Pick<Ports, 'cases'>;

const factOf = ({ change, at, atServiceStart }: ChangeSaid): AccountChanged => ({
  ...{ change, changedAt: at },
  ...(atServiceStart && { atServiceStart }),
});

/** The same for every report of the same change, so that one letter tells of it. */
const letterKeyOf = ({ change, changedAt }: AccountChanged) =>
  ({
    kind: 'account-changed',
    of: createHash('sha256')
      .update(`${change}|${textOf(changedAt)}`)
      .digest('hex')
      .slice(0, 32),
  }) as const;

interface Changed {
  readonly id: CaseId;
  readonly number: string;
  readonly stored: StoredAccount | undefined;
  /** Whether the number, as it was written, is this account's: if not, nobody is told by a letter. */
  readonly isIdentified: boolean;
}

/** The letter, or the call that we owe instead. Nothing at the start of the service, when no address is of record yet. */
const tellCustomer = async (
  { people, letters, clock, letterhead, zone }: ChangePorts,
  { id, number, stored, isIdentified }: Changed,
  fact: AccountChanged,
): Promise<readonly AccountEvent[]> => {
  const places = stored && isIdentified ? placesToTell(stored, instantText(clock.now()), zone) : [];
  const on = civilDay(fact.changedAt, zone);
  for (const { field, ref } of places) {
    // What was erased is passed over.
    const to = (await people.read(id, partOf(field, ref)))?.[field];
    if (to === undefined) continue;
    if (field === 'phone') return [{ type: 'call-owed', ref, about: 'sign-in' }];
    const compose = async () => accountChanged(letterhead, to, on);
    const sent = await letters.sendOnce(id, letterKeyOf(fact), compose);
    return [{ ...letterFactOf(sent), type: 'letter-sent' }];
  }
  if (isExcused(fact)) return [];
  const name = isIdentified ? stored?.state.name : undefined;
  const account = (name && (await people.read(id, partOf('name', name)))?.account) ?? number;
  const ref = refOf(id, 'number', account);
  await people.put(id, partOf('number', ref), { name: '', account });
  return [{ type: 'call-owed', ref, about: 'sign-in', toFind: true }];
};

/** Tells the customer before it writes the change, so that no crash hides a change. @throws {InvalidInput} */
const record = async (
  ports: ChangePorts,
  one: Changed,
  said: ChangeSaid,
  actor: Actor,
): Promise<StoredAccount> => {
  const { cases, clock } = ports;
  const { id, stored } = one;
  const now = instantText(clock.now());
  const fact = factOf(said);
  mustHaveHappened(fact, now);
  if (stored && isRecorded(stored.history, fact)) return stored;
  const events = [...(await tellCustomer(ports, one, fact)), { type: 'account-changed', ...fact } as const];
  if (stored === undefined) {
    const { opened, case: first } = await cases.open(accounts, id, actor, now, events);
    if (opened) return first;
  }
  return cases.change(accounts, id, actor, ({ history }) => (isRecorded(history, fact) ? [] : events));
};

/**
 * Of a known account, in its own spelling. @throws {NotFound | InvalidInput}
 */
export const recordChange =
  (ports: ChangePorts) =>
  async ({ number, by, ...said }: ChangeSaid & { readonly number: string; readonly by: string }) => {
    const meant = await accountMeant(ports, number);
    if (!meant?.isExact) throw new NotFound();
    const { found } = meant;
    const one = { id: found.id, number, stored: found, isIdentified: true };
    return { body: await viewOf(ports, number, await record(ports, one, said, `officer:${by}`)) };
  };

type Reported = z.output<typeof reportRow.body>;

/**
 * Of any number: one that identifies no account is recorded too, and an officer looks for its customer. The answer tells nothing of
 * the account. @throws {InvalidInput | Unavailable | InProgress} report it again
 */
export const reportChange =
  (ports: ChangePorts) =>
  async (
    { account: number, ...said }: Reported,
    { machine: { client } }: { readonly machine: { readonly client: string } },
  ) => {
    const id = accountIdFor(number, '#/account');
    const meant = await accountMeant(ports, number);
    const stored = meant?.found;
    const one = { id: stored?.id ?? id, number, stored, isIdentified: meant?.isExact ?? false };
    await record(ports, one, said, `system:${client}`);
    return { body: { recorded: true as const } };
  };
