import { accountNumbersOf } from '#domain/account/number.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter } from '#domain/calendar/times.ts';
import { addressKey, findKey, linesKey } from '#domain/case/keys.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import { NotADuplicate } from '#domain/request/officer-action-errors.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import { settled } from '#domain/request/rules.ts';
import type { Request } from '#domain/request/state.ts';
import { accountIdOf, spellingOf } from '#functions/account/contract.ts';
import { identified } from '#functions/account/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { type ActingPorts, applyOfficerAction, eventsForAction, summaryOf } from './take-officer-action.ts';

type Seen = StoredCase<Request, RequestEvent>;

const reachedAt = ({ email, postal = '' }: Person): string =>
  email === undefined ? linesKey(postal) : addressKey(email);
/** Without a word before it: `No. 5001` is 5001. */
const numberOf = (account = '') => accountNumbersOf(account).at(-1) ?? findKey(account);

/** A name that the register does not have names no company that two cases could share. */
const isOfOneCompany = (a: Person, b: Person): boolean =>
  a.companyId === b.companyId &&
  (a.companyId !== undefined || (a.company === undefined && b.company === undefined));

/** By the number as typed until a step has read it; undefined where the register has no account in this spelling. */
const accountOf = async (ports: Pick<Ports, 'cases'>, { state }: Seen, { account: typed = '' }: Person) => {
  const { account = accountIdOf(typed), spelling = spellingOf(typed) } =
    state.account === undefined ? {} : { account: state.account, spelling: state.spelling };
  return (await identified(ports, account, spelling))?.id;
};

const isJoined = ({ state }: Seen, into: Seen): boolean => state.joinedInto?.id === into.id;

/** Same person, kind and scope, both open. */
const whyNotDuplicates = async (
  ports: Pick<Ports, 'cases' | 'people'>,
  one: Seen,
  other: Seen,
): Promise<Refusal | undefined> => {
  if (one.id === other.id) return new NotADuplicate('it is the same case');
  const over = settled(one.state) ?? settled(other.state);
  if (over !== undefined) return over;
  if (one.state.kind !== other.state.kind) return new NotADuplicate('they ask for different things');
  const [a, b] = [await ports.people.read(one.id), await ports.people.read(other.id)];
  if (a === undefined || b === undefined || reachedAt(a) !== reachedAt(b))
    return new NotADuplicate('they come from different persons');
  if (
    !isOfOneCompany(a, b) ||
    numberOf(a.account) !== numberOf(b.account) ||
    (await accountOf(ports, one, a)) !== (await accountOf(ports, other, b))
  )
    return new NotADuplicate('they are about different companies or accounts');
  return undefined;
};

/** The case received first governs. */
export const pairOf = async (ports: Pick<Ports, 'cases' | 'people'>, caseId: string, other: string) => {
  const [one, two] = [await ports.cases.read(requests, caseId), await ports.cases.read(requests, other)];
  const [governs, joins] = isAfter(one.state.receivedAt, two.state.receivedAt) ? [two, one] : [one, two];
  const why = isJoined(joins, governs) ? undefined : await whyNotDuplicates(ports, governs, joins);
  return { governs, joins, why };
};

/** What each of the two requests gets. @throws {Refusal} */
export const eventsOfPair = (governs: Seen, joins: Seen, now: Instant) => ({
  join: eventsForAction({ type: 'join', into: governs.id, dueOn: governs.state.dueOn }, now),
  take: eventsForAction({ type: 'take-duplicate', from: joins.id }, now),
});

/** One answer for both. Idempotent. @throws {NotADuplicate | AlreadySettled | StandardLettersOnly | RestrictionNotApplied} */
export const linkCases =
  (ports: ActingPorts & Pick<Ports, 'people'>) =>
  async (said: { caseId: string; with: string; by: string }) => {
    const { caseId, with: other, by } = said;
    const { cases, clock, workflows } = ports;
    const { governs, joins, why } = await pairOf(ports, caseId, other);
    if (!isJoined(joins, governs)) {
      if (why !== undefined) throw why;
      const { join } = eventsOfPair(governs, joins, instantText(clock.now()));
      join(joins); // refuse before anything is written
      await applyOfficerAction(ports)(governs.id, { type: 'take-duplicate', from: joins.id }, by);
      const decide = (seen: Seen) => (isJoined(seen, governs) ? [] : join(seen));
      const change = cases.change(requests, joins.id, `officer:${by}`, decide, 'request');
      await commitAndStart(workflows, 'request', change);
    }
    return { body: { ...summaryOf(await cases.read(requests, governs.id)), joined: joins.id } };
  };
