import { instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { AlreadyDecided, InvalidInput, UnknownLink } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import { whyNot } from '#domain/case/rule.ts';
import { controllers, rosterAt } from '#domain/controller/controller.ts';
import { confirmRoster } from '#domain/controller/decider.ts';
import { answersTo } from '#domain/request/link-purposes.ts';
import { requests } from '#domain/request/request.ts';
import { contactIn, proposalOf } from '#functions/controller/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretPurpose, SecretRecord } from '#ports/secrets.ts';
import { permitOfLink } from '../intake/restrict-by-link.ts';
import { receiptOfLink, type UndoPorts } from '../intake/undo-restriction.ts';
import { codeMissing, type OpeningCode, openCode, postedCode } from '../verification/give-code.ts';
import type { ExpiredLink, LinkView } from './contract.ts';
import { openForCompany, openVerification, stillTrue, wouldAllow } from './open-request-link.ts';

export type OpeningPorts = UndoPorts & OpeningCode & Pick<Ports, 'secrets'>;
type Open = (ports: OpeningPorts, link: SecretRecord) => Promise<LinkView | ExpiredLink>;

/** @throws {Refusal} */
const openRoster: Open = async ({ cases, clock }, link) => {
  const { id, state } = await cases.read(controllers, link.caseId);
  const now = instantText(clock.now());
  const why = whyNot(confirmRoster, state, { n: proposalOf(link.serial), contact: contactIn(link) }, { now });
  if (why !== undefined) throw why;
  // After the signatory's letter a contact can only refuse: time confirms.
  const waits = rosterAt(state, now).proposal?.effectiveAt !== undefined;
  return { asks: 'roster', answers: waits ? ['refuse'] : answersTo.roster, id, company: state.name };
};

const openRestriction: Open = async (ports, link) => {
  const { request, isInForce } = await receiptOfLink(ports, link);
  if (!isInForce) throw new AlreadyDecided();
  const { receivedOn, kind } = (await ports.cases.read(requests, request)).state;
  return { asks: 'restriction', answers: answersTo.restriction, id: request, kind, receivedOn };
};

const openPermission: Open = async (ports, link) => {
  const { request, state } = await permitOfLink(ports, link);
  const { receivedOn, kind } = state;
  return { asks: 'permission', answers: answersTo.permission, id: request, kind, receivedOn };
};

const nothing: Open = async () => {
  throw new UnknownLink();
};

const byPurpose: Readonly<Record<SecretPurpose, Open>> = {
  verify: openVerification,
  colleague: openVerification,
  email: openVerification,
  adopt: (ports, link) => openForCompany(ports, link, 'adoption'),
  object: (ports, link) => openForCompany(ports, link, 'objection'),
  roster: openRoster,
  restriction: openRestriction,
  permission: openPermission,
  status: nothing,
  list: nothing,
  complaint: nothing,
  'adopted-case': nothing,
  'next-case': nothing,
  'split-case': nothing,
  'company-case': nothing,
  'erased-list': nothing,
};

const renewable: ReadonlySet<SecretPurpose> = new Set(['adopt', 'roster']);

/** Who asks before their link is judged: an expired one says so, whatever became of the request. */
const isOver = ({ purpose, expiresAt }: SecretRecord, { clock }: OpeningPorts): boolean =>
  renewable.has(purpose) && expiresAt !== undefined && !isAfter(expiresAt, instantText(clock.now()));

/**
 * What a link or a code on paper is about, and what can be answered now. Changes nothing; a try of a code counts (S8).
 * @throws {UnknownLink | WrongCode | InvalidInput} or what answering would be refused for
 */
export const openLink =
  (ports: OpeningPorts) =>
  async (typed: string, request?: string): Promise<LinkView | ExpiredLink> => {
    const code = postedCode(typed);
    if (code !== undefined) {
      if (request === undefined) throw new InvalidInput([codeMissing]);
      const { letter, expiresAt, now, ...seen } = await openCode(ports)(request, code);
      const answers = stillTrue(seen, answersTo['account-holder'], (verdict) => ({
        type: 'give-verdict',
        ...{ code: letter, verdict, expiresAt, now },
      }));
      const { kind, receivedOn, dueOn } = seen.state;
      const allows = await wouldAllow(ports, seen);
      return { asks: 'account-holder', answers, ...{ id: seen.id, kind, receivedOn, dueOn }, ...allows };
    }
    const link = await ports.secrets.find(codeKey(typed));
    if (link === undefined) throw new UnknownLink();
    if (isOver(link, ports)) return { expired: true, canRenew: true };
    return byPurpose[link.purpose](ports, link);
  };
