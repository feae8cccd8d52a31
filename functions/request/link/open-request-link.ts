import { instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { AlreadyDecided, LinkExpired } from '#domain/case/errors.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { permittedUses } from '#domain/choice/chosen.ts';
import { controllerId, controllers } from '#domain/controller/controller.ts';
import { isDoneAtReceipt } from '#domain/request/at-receipt.ts';
import type { RequestCommand } from '#domain/request/commands.ts';
import { decide } from '#domain/request/decider.ts';
import type { ControllerAnswer } from '#domain/request/events.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { answersTo, askedOfAddress, type LinkAnswer, type LinkAsks } from '#domain/request/link-purposes.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import { isVerified, type Request } from '#domain/request/state.ts';
import { isChildReport } from '#domain/request/unheard.ts';
import type { Verdict } from '#domain/request/vocabulary.ts';
import { contactIn } from '#functions/controller/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { pressed } from '../roster/answer-for-controller.ts';
import { contactsNow, type RosterPorts } from '../roster/contacts.ts';
import { mayAnswerNow } from '../roster/roster-cool-down.ts';
import { mustBeOfRecord, verdictCommand } from '../verification/give-verdict.ts';
import type { ExpiredLink, LinkView } from './contract.ts';

type Seen = StoredCase<Request, RequestEvent>;

/** The first refusal is the answer for all of them. @throws {Refusal} when nothing can be answered any more */
export const stillTrue = <A extends LinkAnswer>(
  { state }: Seen,
  answers: readonly A[],
  command: (answer: A) => RequestCommand,
): readonly A[] => {
  let first: Refusal | undefined;
  const open = answers.filter((answer) => {
    try {
      return decide(state, command(answer)).length > 0;
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      first ??= refusal;
      return false;
    }
  });
  if (open.length === 0) throw first ?? new AlreadyDecided();
  return open;
};

const about = ({ id, state }: Seen) => ({
  id,
  kind: state.kind,
  receivedOn: state.receivedOn,
  ...(isDoneAtReceipt(state) ? {} : { dueOn: state.dueOn }),
});

const companyOf = async ({ cases }: RosterPorts, { controller }: Request) => {
  const found =
    controller === undefined ? undefined : await cases.find(controllers, controllerId(controller));
  return found === undefined ? {} : { company: found.state.name };
};

/** Facts of what follows if a contact confirms. */
const ifConfirmed = async (ports: RosterPorts, { state }: Seen, contact: string) => {
  const { toldToContacts, needsAccountHolder } = kindPolicies[state.kind];
  const others = (await contactsNow(ports, state.controller)).filter(({ id }) => id !== contact);
  return {
    ...(toldToContacts === undefined ? {} : { others: others.length }),
    ...(needsAccountHolder ? { showsAccount: true as const } : {}),
  };
};

const asksIn = ({ state }: Seen, { purpose }: SecretRecord): LinkAsks => {
  if (purpose === 'email') return askedOfAddress(state);
  if (state.requesterType !== 'roster') return 'account-holder';
  return state.verdict === undefined && !isVerified(state) ? 'contact' : 'second-contact';
};

/** What a confirmation would let happen: nobody confirms a permission or a disclosure without its uses and recipients. */
export const wouldAllow = async (
  { people }: Pick<Ports, 'people'>,
  { id, state }: Seen,
): Promise<Pick<LinkView, 'uses' | 'recipient'>> => {
  const { restriction, namesRecipient } = kindPolicies[state.kind];
  if (restriction === 'lifts') return { uses: permittedUses(state.permits) };
  const recipient = namesRecipient ? (await people.read(id))?.recipient : undefined;
  return recipient === undefined ? {} : { recipient };
};

/** Of a link that asks who is asking. @throws {Refusal} */
export const openVerification = async (
  ports: RosterPorts,
  link: SecretRecord,
): Promise<LinkView | ExpiredLink> => {
  const seen = await ports.cases.read(requests, link.caseId);
  const now = instantText(ports.clock.now());
  const asks = asksIn(seen, link);
  // The company’s notice has gone out: time closed the request, and there is no other link.
  if (asks === 'optional-address' && link.expiresAt !== undefined && !isAfter(link.expiresAt, now))
    return { expired: true, canRenew: false };
  if (link.purpose !== 'email') await mayAnswerNow(ports, link, seen.state);
  await mustBeOfRecord(ports, link, now);
  try {
    const verdicts = answersTo[asks] as readonly Verdict[];
    const answers = stillTrue(seen, verdicts, (verdict) => verdictCommand(link, verdict, now));
    const isContact = asks === 'contact' || asks === 'second-contact';
    return {
      ...{ asks, answers, ...about(seen) },
      ...(isContact ? await companyOf(ports, seen.state) : {}),
      ...(asks === 'contact' ? await ifConfirmed(ports, seen, contactIn(link)) : {}),
      ...(asks === 'account-holder' ? await wouldAllow(ports, seen) : {}),
    };
  } catch (refusal) {
    if (refusal instanceof LinkExpired) return { expired: true, canRenew: true };
    throw refusal;
  }
};

const typedIn = ({ email, foundIn }: Request, who: string): LinkView['typed'] => ({
  ...{ who, isTheirs: email === 'confirm' },
  ...(foundIn && { isFound: true }),
});

/** Of a link that asks a company about a person's request, or about an erasure. @throws {Refusal} */
export const openForCompany = async (
  ports: RosterPorts,
  link: SecretRecord,
  purpose: 'adoption' | 'objection',
): Promise<LinkView> => {
  const { seen, contact } = await pressed(ports, link);
  const asks = purpose === 'adoption' && isChildReport(seen.state) ? 'child-report' : purpose;
  const by = { contact: contact.id };
  const answers =
    asks === 'objection'
      ? stillTrue(seen, answersTo.objection, () => ({ type: 'object', ...by }))
      : stillTrue<ControllerAnswer>(seen, answersTo[asks], (answer) => ({
          ...{ type: 'answer-for-controller', answer, ...by },
          ...(answer === 'adopt' && { adoptedAs: 'REQ' }),
        }));
  const person = asks === 'objection' ? undefined : await ports.people.read(link.caseId);
  const who = person && [person.name, person.email ?? person.postal].filter(Boolean).join('\n');
  const { dueOn: _, ...named } = about(seen);
  return {
    ...{ asks, answers, ...named, ...(await companyOf(ports, seen.state)) },
    ...(who !== undefined && { typed: typedIn(seen.state, who) }),
  };
};
