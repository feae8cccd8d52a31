import { accounts as accountsNoun } from '#domain/account/account.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { exactKey } from '#domain/case/keys.ts';
import type { Chosen } from '#domain/choice/check.ts';
import { withPending } from '#domain/choice/pending.ts';
import { recipientsFor } from '#domain/choice/recipients.ts';
import { choiceFor, isInEffect } from '#domain/choice/register.ts';
import type { DeniableUse } from '#domain/choice/uses.ts';
import { whyNotReady } from '#domain/request/answer-decider.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { requests } from '#domain/request/request.ts';
import { isOpen, isVerified } from '#domain/request/state.ts';
import { caseIn, deniableIn, type Entry } from '#domain/transfer/entry.ts';
import type { RequestFit, TransferFacts } from '#domain/transfer/facts.ts';
import { asRegistered, registeredIn } from '#domain/transfer/registered.ts';
import { accountIdFor, spellingOf } from '#functions/account/contract.ts';
import { identified, otherDeniedIds } from '#functions/account/offers.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { documentKey, statisticsKey } from './contract.ts';

export type FactPorts = Pick<
  Ports,
  'cases' | 'clock' | 'cpniRecipients' | 'pendingDenials' | 'people' | 'transferRegions' | 'zone'
> & {
  readonly files: Pick<Ports['files'], 'size'>;
};

interface NamedAccount {
  readonly id: string;
  /** Undefined for a number that is on no account of ours. */
  readonly chosen: Chosen | undefined;
  /** Of what else the typed number can mean: only what was denied counts. */
  readonly others: readonly Chosen[];
}

/** Each once, in the order of the entry. @throws {InvalidInput} */
const accountsIn = async (
  ports: Pick<Ports, 'cases' | 'pendingDenials'>,
  { accounts = [] }: Entry,
): Promise<readonly NamedAccount[]> => {
  const found = await Promise.all(
    accounts.map(async (typed) => {
      const id = accountIdFor(typed, '#/accounts');
      const pending = await ports.pendingDenials.of(id);
      const stored = await identified(ports, id, spellingOf(typed));
      const others = await Promise.all(
        otherDeniedIds(typed, stored?.state.name !== undefined).map(async (other) => {
          const denied = await ports.pendingDenials.of(other);
          return withPending(await ports.cases.find(accountsNoun, other), denied);
        }),
      );
      return {
        id: stored?.id ?? id,
        chosen: withPending(stored, pending),
        others: others.filter((one) => one !== undefined),
      };
    }),
  );
  return [...new Map(found.map((one) => [one.id, one])).values()];
};

/** For this recipient alone. `request`: the permission that was named. */
const isAllowed = (
  { chosen, others }: NamedAccount,
  use: DeniableUse,
  recipient: string,
  { clock, zone }: Pick<FactPorts, 'clock' | 'zone'>,
  request?: string,
): boolean => {
  const asOf = { now: instantText(clock.now()), zone };
  const choiceOf = ({ state, history }: Chosen) => choiceFor(state, history, use, recipient, asOf);
  const choice = chosen && choiceOf(chosen);
  if (others.some((one) => choiceOf(one)?.is === 'denied')) return false;
  return (
    choice?.is === 'allowed' &&
    isInEffect(use, undefined, choice) &&
    (request === undefined || choice.request === request)
  );
};

/** What the register and the customers' choices say of the use (P27, P29). */
const choicesOn = (
  ports: FactPorts,
  entry: Entry,
  accounts: readonly NamedAccount[],
): Pick<TransferFacts, 'approval' | 'consents' | 'isRegistered'> => {
  const [use, found] = [deniableIn(entry), registeredIn(entry, ports.cpniRecipients)];
  if (use === undefined)
    return { approval: 'not-needed', consents: false, isRegistered: found !== undefined };
  const isRegistered = found !== undefined && recipientsFor([found], use).length > 0;
  const allow = (request?: string): boolean =>
    found !== undefined &&
    accounts.length > 0 &&
    accounts.every((one) => isAllowed(one, use, found.id, ports, request));
  const { consent } = entry;
  if (caseIn(entry) === 'T9')
    return { approval: 'not-needed', consents: consent !== undefined && allow(consent), isRegistered };
  return { approval: allow() ? 'given' : 'missing', consents: false, isRegistered };
};

const fitOf = async (
  { cases, clock, people }: FactPorts,
  { request: id, recipient }: Entry,
  accounts: readonly NamedAccount[],
): Promise<RequestFit | undefined> => {
  if (id === undefined) return undefined;
  const request = (await cases.find(requests, id))?.state;
  if (request === undefined) return 'unknown';
  if (!kindPolicies[request.kind].namesRecipient) return 'other-kind';
  if (!isOpen(request)) return 'over';
  if (!isVerified(request)) return 'not-verified';
  // Records leave for good: what an answer waits for, they wait for, too.
  if (whyNotReady(request, 'done', instantText(clock.now())) !== undefined) return 'not-ready';
  const own = request.account && (await identified({ cases }, request.account, request.spelling));
  const isOwn = ({ id: named }: NamedAccount): boolean => own !== undefined && own !== '' && named === own.id;
  if (accounts.length !== 1 || !accounts.every(isOwn)) return 'other-account';
  const named = (await people.read(id))?.recipient;
  return named !== undefined && exactKey(named) !== exactKey(recipient ?? '') ? 'other-recipient' : 'fits';
};

const keptOf = async ({ files }: FactPorts, documents: readonly (string | undefined)[]) => {
  const named = documents.filter((one) => one !== undefined);
  const sizes = await Promise.all(named.map((one) => files.size(documentKey(one))));
  return named.filter((_, at) => sizes[at] !== undefined);
};

/** The entry with what the register has of its recipient, and what the registers and our files say now. @throws {InvalidInput | Unavailable} */
export const factsFor = async (
  ports: FactPorts,
  typed: Entry,
): Promise<{
  readonly entry: Entry;
  readonly facts: TransferFacts;
  readonly accounts: readonly string[];
}> => {
  const { clock, cpniRecipients, zone } = ports;
  const entry = asRegistered(typed, cpniRecipients);
  const accounts = await accountsIn(ports, entry);
  const facts: TransferFacts = {
    now: instantText(clock.now()),
    today: todayIn(clock, zone),
    regions: ports.transferRegions,
    documents: await keptOf(ports, [entry.processDocument, entry.undertaking]),
    ...choicesOn(ports, entry, accounts),
    isChecked:
      entry.statistics !== undefined &&
      (await ports.files.size(statisticsKey(entry.statistics))) !== undefined,
    request: await fitOf(ports, entry, accounts),
  };
  return { entry, facts, accounts: accounts.map(({ id }) => id) };
};
