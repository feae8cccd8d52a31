import { accounts } from '#domain/account/account.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { AlreadyDecided, UnknownLink } from '#domain/case/errors.ts';
import { decideUndo, receiptsIn } from '#domain/choice/decider.ts';
import { type CpniStatus, statusOf } from '#domain/choice/register.ts';
import { inForce } from '#domain/choice/restrictions.ts';
import type { StoredAccount } from '#functions/account/offers.ts';
import { addressHash } from '#functions/controller/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { addressOfRecord, type RegisterPorts } from '../address-of-record.ts';

export type UndoPorts = RegisterPorts & Pick<Ports, 'zone'>;

/** The account that the link's letter was about, only while that letter's address is of record. @throws {UnknownLink} */
export const accountOfLink = async (
  ports: UndoPorts,
  { caseId, addressHash: sentTo }: SecretRecord,
): Promise<StoredAccount> => {
  const to = await addressOfRecord(ports, { account: caseId, zone: ports.zone });
  if (to === undefined || addressHash(to) !== sentTo) throw new UnknownLink();
  return ports.cases.read(accounts, caseId);
};

/** The receipt that the link undoes. @throws {UnknownLink} */
export const receiptOfLink = async (ports: UndoPorts, link: SecretRecord) => {
  const seen = await accountOfLink(ports, link);
  const request = receiptsIn(seen.history)[link.serial - 1];
  if (request === undefined) throw new UnknownLink();
  const isInForce = inForce(seen.state).some((one) => one.request === request);
  return { seen, request, isInForce };
};

/**
 * "This was not me: put it back": the link is the verification, and undoes that one receipt.
 * @returns the status that counts then
 * @throws {UnknownLink | AlreadyDecided}
 */
export const undoRestriction =
  (ports: UndoPorts) =>
  async (link: SecretRecord): Promise<CpniStatus> => {
    const { seen, request } = await receiptOfLink(ports, link);
    const { state, history } = await ports.cases.change(accounts, seen, 'account-holder', (met) => {
      const events = decideUndo(met.state, request);
      // Of all who press one link at once, one is answered (S8).
      if (events.length === 0) throw new AlreadyDecided();
      return events;
    });
    return statusOf(state, history, { now: instantText(ports.clock.now()), zone: ports.zone });
  };
