import { accounts } from '#domain/account/account.ts';
import { AlreadyDecided, UnknownLink } from '#domain/case/errors.ts';
import { decideUndo, receiptsIn } from '#domain/choice/decider.ts';
import { type CpniStatus, statusOf } from '#domain/choice/register.ts';
import { inForce } from '#domain/choice/restrictions.ts';
import { addressHash } from '#functions/controller/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { addressOfRecord, type RegisterPorts } from '../address-of-record.ts';

export type UndoPorts = RegisterPorts & Pick<Ports, 'zone'>;

/** The receipt that the link undoes, on the account that it was sent about. @throws {UnknownLink} */
export const receiptOfLink = async (
  ports: UndoPorts,
  { caseId, serial, addressHash: sentTo }: SecretRecord,
) => {
  const seen = await ports.cases.read(accounts, caseId);
  const request = receiptsIn(seen.history)[serial - 1];
  const to = await addressOfRecord(ports, { account: caseId, zone: ports.zone });
  // Only while the letter's address is the one of record.
  if (request === undefined || to === undefined || addressHash(to) !== sentTo) throw new UnknownLink();
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
    return statusOf(state, history);
  };
