import { instantText } from '#domain/calendar/instants.ts';
import { exactKey } from '#domain/case/keys.ts';
import type { Chosen } from '#domain/choice/check.ts';
import { withPending } from '#domain/choice/pending.ts';
import { isAllowed as counts, registerOf } from '#domain/choice/register.ts';
import { type DeniableUse, isDeniable } from '#domain/choice/uses.ts';
import { whyNotReady } from '#domain/request/answer-decider.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { isOpen, isVerified, requests } from '#domain/request/request.ts';
import type { RequestFit, TransferFacts } from '#domain/transfer/demands.ts';
import { type Entry, useIn } from '#domain/transfer/entry.ts';
import { accountIdFor, identified, spellingOf } from '#functions/account/contract.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { documentKey, statisticsKey } from './contract.ts';

export type FactPorts = Pick<Ports, 'cases' | 'clock' | 'pendingDenials' | 'people' | 'zone'> & {
  readonly files: Pick<Ports['files'], 'size'>;
};

interface NamedAccount {
  readonly id: string;
  /** Undefined for a number that is on no account of ours. */
  readonly chosen: Chosen | undefined;
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
      return { id: stored?.id ?? id, chosen: withPending(stored, pending) };
    }),
  );
  return [...new Map(found.map((one) => [one.id, one])).values()];
};

/** A customer who denied one recipient of this use has denied it here: we cannot tell recipients apart by name. */
const isAllowed = (
  { chosen }: NamedAccount,
  use: DeniableUse,
  { clock, zone }: Pick<FactPorts, 'clock' | 'zone'>,
  request?: string,
): boolean => {
  const asOf = { now: instantText(clock.now()), zone };
  const choices = chosen
    ? registerOf(chosen.state, chosen.history, asOf).filter((one) => one.use === use)
    : [];
  return (
    choices.some(({ recipient }) => recipient === undefined) &&
    choices.every((one) => counts(one) && (request === undefined || one.request === request))
  );
};

const approvalOf = (
  ports: FactPorts,
  entry: Entry,
  accounts: readonly NamedAccount[],
): TransferFacts['approval'] => {
  const use = useIn(entry);
  if (use === undefined || !isDeniable(use)) return 'not-needed';
  return accounts.length > 0 && accounts.every((one) => isAllowed(one, use, ports)) ? 'given' : 'missing';
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

/** What the registers and our files say now. @throws {InvalidInput | Unavailable} */
export const factsFor = async (
  ports: FactPorts,
  entry: Entry,
): Promise<{ readonly facts: TransferFacts; readonly accounts: readonly string[] }> => {
  const { clock, zone } = ports;
  const accounts = await accountsIn(ports, entry);
  const { consent } = entry;
  const facts: TransferFacts = {
    now: instantText(clock.now()),
    today: todayIn(clock, zone),
    documents: await keptOf(ports, [entry.processDocument, entry.undertaking]),
    isChecked:
      entry.statistics !== undefined &&
      (await ports.files.size(statisticsKey(entry.statistics))) !== undefined,
    approval: approvalOf(ports, entry, accounts),
    consents:
      consent !== undefined &&
      accounts.length > 0 &&
      accounts.every((one) => isAllowed(one, 'third-parties', ports, consent)),
    request: await fitOf(ports, entry, accounts),
  };
  return { facts, accounts: accounts.map(({ id }) => id) };
};
