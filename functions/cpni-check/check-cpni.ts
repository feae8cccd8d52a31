import { apartIdOf, meant } from '#domain/account/spellings.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { forbidden, invalid } from '#domain/case/refusal.ts';
import {
  type Chosen,
  checkUse,
  forRegistered,
  isAlwaysAllowed,
  useBefore,
  type Verdict,
} from '#domain/choice/check.ts';
import { decisionIdOf } from '#domain/choice/decision.ts';
import { withPending } from '#domain/choice/pending.ts';
import { isSale } from '#domain/choice/sale.ts';
import { isDeniable, type Use, uses } from '#domain/choice/uses.ts';
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
  /** Null where an allowed use needs no approval and we could not record the answer. */
  readonly decisionId: string | null;
  /** Ask again from then on. */
  readonly useBefore: Instant;
}

/** What goes wrong without a refusal; the entry counts it for an alarm. */
export interface Alarms {
  notRecorded(fault: unknown): void;
  saleAsked(client: string): void;
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

interface Read {
  readonly id: string;
  readonly stored?: StoredAccount | undefined;
  /** What of the account counts for the number as it was typed. */
  readonly chosen?: Chosen | undefined;
}

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
  if (whose === 'this') return { id, stored, chosen };
  if (whose === 'unknown') return { id, stored, chosen: denialsOf(chosen) };
  const apart = await cpniChecks.account(apartIdOf(spelling));
  // Set apart a moment ago: until its own entry is there, what denies the shared one denies it.
  const ofApart = apart.stored ? withPending(apart.stored, pending) : denialsOf(chosen);
  return { id: apartIdOf(spelling), stored: apart.stored, chosen: ofApart };
};

/**
 * Of what the text can mean, as a restriction reads it: `+1 801 555 8100` is 801 555 8100, and `No. 5001` is 5001 where the
 * register has no `No. 5001`. Approvals count for the number as it was typed, alone.
 */
const readAccounts = async (
  ports: Pick<Ports, 'cpniChecks'>,
  account: string,
  id: string,
): Promise<readonly [Read, ...Read[]]> => {
  const first = await readAccount(ports, account, id);
  const denials = async (other: string): Promise<Read> => {
    const { stored, pending } = await ports.cpniChecks.account(other);
    return { id: other, stored, chosen: denialsOf(withPending(stored, pending)) };
  };
  const others = otherDeniedIds(account, first.stored?.state.name !== undefined);
  return [first, ...(await Promise.all(others.map(denials)))];
};

/**
 * Answers one question. The answer is recorded before it is given; only a use that needs nobody's approval is answered
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
    // No choice of the account is about the others.
    const about = { use, recipient, now, zone, ...(call && { call }) };
    const reading = isDeniable(use) ? readAccounts(ports, account, id) : undefined;
    const today = todayIn(clock, zone);
    const decisionId = newId(today);
    const reads: readonly [Read, ...Read[]] = (await reading) ?? [{ id }];
    const decide = (one: Read) => ({ read: one, ofChoice: checkUse(one.chosen, about) });
    const first = decide(reads[0]);
    const { read, ofChoice } =
      [first, ...reads.slice(1).map(decide)].find((one) => one.ofChoice.basis === 'restricted') ?? first;
    const { until, ...verdict } = forRegistered(ofChoice, about, cpniRecipients, today);
    const answer = { ...verdict, useBefore: useBefore({ until }, now) };
    const decision: CpniDecision = {
      ...{ ...asked, ...answer, id: decisionId, use },
      ...{ account: read.id, revision: read.stored?.revision ?? 0 },
    };
    try {
      await cpniChecks.record(decision);
    } catch (fault) {
      alarms.notRecorded(fault);
      if (isAlwaysAllowed(use)) return { ...answer, decisionId: null };
      throw fault;
    }
    return { ...answer, decisionId };
  };

export const checkCpni =
  (alarms: Alarms) =>
  (ports: CheckPorts) =>
  async (
    asked: Asked,
    { machine: { client } }: { readonly machine: { readonly client: string } },
  ): Promise<{ readonly body: CheckAnswer }> => ({ body: await answerTo(ports, alarms)(asked, client) });
