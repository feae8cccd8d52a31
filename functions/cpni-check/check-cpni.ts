import { apartIdOf, meant } from '#domain/account/spellings.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import { InvalidInput, Unavailable } from '#domain/case/errors.ts';
import { forbidden, invalid } from '#domain/case/refusal.ts';
import {
  asksRegister,
  type Chosen,
  checkUse,
  isAlwaysAllowed,
  type Seen,
  useBefore,
  type Verdict,
} from '#domain/choice/check.ts';
import { decisionIdOf } from '#domain/choice/decision.ts';
import { withPending } from '#domain/choice/pending.ts';
import { takerOf } from '#domain/choice/recipients.ts';
import { isSale } from '#domain/choice/sale.ts';
import { type Use, uses } from '#domain/choice/uses.ts';
import { accountIdFor, spellingOf } from '#functions/account/contract.ts';
import { otherDeniedIds, type StoredAccount } from '#functions/account/offers.ts';
import { todayIn } from '#ports/clock.ts';
import type { CpniDecision } from '#ports/cpni-checks.ts';
import type { Ports } from '#ports/index.ts';
import type { Asked } from './contract.ts';

export type CheckPorts = Pick<Ports, 'chance' | 'clock' | 'cpniChecks' | 'cpniRecipients' | 'zone'>;

export const UnknownUse = invalid(
  'unknown-use',
  `This is no use that we know, so it is not allowed. Name one of: ${uses.join(', ')}.`,
);

/** P28. */
export const NeverSold = forbidden(
  'never-sold',
  'We never sell account data. No approval, role or setting allows it.',
);

export interface CheckAnswer {
  readonly allowed: boolean;
  /** The law that allows it, or why not. */
  readonly basis: Verdict['basis'];
  /** Of the choice that decided: the receipt of a denial, or the record of an approval. */
  readonly since: Instant | null;
  /** Of the CPNI notice of the approval. */
  readonly noticeVersion: string | null;
  /** Null where we could not record the answer: a no, or a use that needs no approval. */
  readonly decisionId: string | null;
  /** Ask again from then on. */
  readonly useBefore: Instant;
}

/** What goes wrong without a refusal; the entry counts it for an alarm. */
export interface Alarms {
  notRecorded(fault: unknown): void;
  saleAsked(client: string): void;
  /** A use for service, of a number that the register of accounts does not have. */
  unknownServed(): void;
  /** A row of a batch failed by a fault of ours. */
  failed(fault: unknown): void;
}

const isUse = (named: string): named is Use => (uses as readonly string[]).includes(named);

/** @throws {InvalidInput} */
const mustFit = ({ use, call }: Pick<Asked, 'use' | 'call'>): void => {
  if ((use === 'one-call') === (call !== undefined)) return;
  const detail = call ? 'Leave the call out: it goes with one-call alone.' : 'Give the call.';
  throw new InvalidInput([{ pointer: '#/call', detail }]);
};

interface Read extends Seen {
  readonly id: string;
  readonly stored?: StoredAccount | undefined;
}

const isRegistered = (stored: StoredAccount | undefined): boolean => stored?.state.name !== undefined;

/** Without its approvals. */
const denialsOf = (chosen: Chosen | undefined): Chosen | undefined =>
  chosen && { state: chosen.state, history: [] };

/**
 * One read, two where another account shares the key. A number in a spelling that no officer entered may be another
 * account's: denials count for it, as they do for every account that the number finds, and approvals do not.
 */
const readAccount = async (
  { cpniChecks }: Pick<Ports, 'cpniChecks'>,
  account: string,
  id: string,
): Promise<Read> => {
  const spelling = spellingOf(account);
  const { stored, pending } = await cpniChecks.account(id);
  const chosen = withPending(stored, pending);
  const whose = stored === undefined ? 'this' : meant(stored.state, spelling);
  if (whose === 'this') return { id, stored, chosen, isKnown: isRegistered(stored) };
  if (whose === 'unknown') return { id, stored, chosen: denialsOf(chosen), isKnown: false };
  const apart = await cpniChecks.account(apartIdOf(spelling));
  // Set apart a moment ago: until its own entry is there, what denies the shared one denies it.
  const ofApart = apart.stored ? withPending(apart.stored, pending) : denialsOf(chosen);
  return {
    ...{ id: apartIdOf(spelling), stored: apart.stored, chosen: ofApart },
    isKnown: isRegistered(apart.stored),
  };
};

/**
 * Of what the text can mean, as a restriction reads it: `+1 801 555 8100` is 801 555 8100, and `No. 5001` is 5001 where the
 * register has no `No. 5001`. Approvals count for the number as it was typed, alone.
 */
const readAccounts = async (
  ports: Pick<Ports, 'cpniChecks'>,
  account: string,
  id: string,
  isDenialAsked: boolean,
): Promise<readonly [Read, ...Read[]]> => {
  const first = await readAccount(ports, account, id);
  if (!isDenialAsked) return [first];
  const denials = async (other: string): Promise<Read> => {
    const { stored, pending } = await ports.cpniChecks.account(other);
    return { id: other, stored, chosen: denialsOf(withPending(stored, pending)), isKnown: true };
  };
  const others = otherDeniedIds(account, isRegistered(first.stored));
  return [first, ...(await Promise.all(others.map(denials)))];
};

/** Undefined: the register of accounts does not answer. */
const readWith = async (
  ...asked: Parameters<typeof readAccounts>
): Promise<readonly [Read, ...Read[]] | undefined> => {
  try {
    return await readAccounts(...asked);
  } catch (fault) {
    if (fault instanceof Unavailable) return undefined;
    throw fault;
  }
};

/** What decides of what the text can mean: a denial of any, else the account itself. */
interface Decided {
  readonly read: Pick<Read, 'id' | 'stored'>;
  readonly verdict: Verdict;
}

const decide = (
  reads: readonly [Read, ...Read[]],
  about: Parameters<typeof checkUse>[1],
): Decided & { readonly isKnown: boolean } => {
  const [first, ...others] = reads.map((read) => ({ read, verdict: checkUse(read, about) }));
  const { isKnown } = reads[0];
  const by = [first, ...others].find((one) => one?.verdict.basis === 'restricted') ?? first;
  return { read: by?.read ?? reads[0], verdict: by?.verdict ?? checkUse(undefined, about), isKnown };
};

/**
 * Answers one question. The answer is recorded before it is given; only a no, and a use that needs nobody's approval, is answered
 * without a record, because service, billing and emergencies must go on.
 * @throws {NeverSold | UnknownUse | InvalidInput | Unavailable}
 */
export const answerTo =
  (ports: CheckPorts, alarms: Alarms) =>
  async ({ account, use, recipient, call }: Asked, client: string): Promise<CheckAnswer> => {
    const { chance, clock, cpniChecks, cpniRecipients, zone } = ports;
    // Before the read: what counts is known at `now` or later, so `useBefore` is never too long.
    const now = instantText(clock.now());
    const id = accountIdFor(account, '#/account');
    const newId = (on: Day) => decisionIdOf(on, chance.uuid());
    const asked = { at: now, client, recipient, ...(call && { call }) };
    if (isSale(use)) {
      alarms.saleAsked(client);
      const refused = { allowed: false, basis: 'never-sold', since: null, noticeVersion: null } as const;
      const attempt = {
        ...asked,
        id: newId(todayIn(clock, zone)),
        account: id,
        revision: 0,
        use: 'sale',
        useBefore: null,
        ...refused,
      } as const;
      // Refused whether or not it is recorded.
      await cpniChecks.record(attempt).catch(alarms.notRecorded);
      throw new NeverSold();
    }
    if (!isUse(use)) throw new UnknownUse();
    mustFit({ use, call });
    const today = todayIn(clock, zone);
    const taker = takerOf(cpniRecipients, recipient, today);
    const about = { use, recipient, taker, now, zone, ...(call && { call }) };
    const isAlways = isAlwaysAllowed(use, taker);
    const reads = asksRegister(use) ? await readWith(ports, account, id, !isAlways) : undefined;
    const decided = reads && decide(reads, about);
    const { until, ...verdict } = decided?.verdict ?? checkUse(undefined, about);
    if (isAlways && decided?.isKnown === false) alarms.unknownServed();
    const answer = { ...verdict, useBefore: useBefore({ until }, now) };
    const decision: CpniDecision = {
      ...{ ...asked, ...answer, id: newId(today), use },
      ...{ account: decided?.read.id ?? id, revision: decided?.read.stored?.revision ?? 0 },
    };
    try {
      await cpniChecks.record(decision);
    } catch (fault) {
      alarms.notRecorded(fault);
      if (isAlways || !answer.allowed) return { ...answer, decisionId: null };
      throw fault;
    }
    return { ...answer, decisionId: decision.id };
  };

export const checkCpni =
  (alarms: Alarms) =>
  (ports: CheckPorts) =>
  async (
    asked: Asked,
    { machine: { client } }: { readonly machine: { readonly client: string } },
  ): Promise<{ readonly body: CheckAnswer }> => ({ body: await answerTo(ports, alarms)(asked, client) });
