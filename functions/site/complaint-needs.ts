import { InvalidInput } from '#domain/case/errors.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { sendComplaintMessage as messageRow, submitComplaint } from '#functions/complaint/contract.ts';
import { admitComplaint } from '#functions/complaint/intake/admit.ts';
import { requestOpenedBy } from '#functions/complaint/intake/linked-request.ts';
import { type ReceivingPorts, receiptOf } from '#functions/complaint/intake/receive.ts';
import { complaintScope, receiveComplaint } from '#functions/complaint/intake/submit-complaint.ts';
import { composePack, type PackPorts } from '#functions/complaint/pack/compose-pack.ts';
import {
  sayUnsatisfied,
  sendComplaintMessage,
  withdrawComplaint,
} from '#functions/complaint/status/act-on-complaint.ts';
import { readComplaint } from '#functions/complaint/status/read-complaint.ts';
import type { Ports } from '#ports/index.ts';
import type { Checking, ComplaintNeeds } from './needs.ts';

type ComplaintPorts = ReceivingPorts & PackPorts & Pick<Ports, 'counters' | 'limits' | 'secrets'>;

/** The pages of complaints over the use cases of the API. */
export const complaintNeeds = (ports: ComplaintPorts, { check, counting }: Checking): ComplaintNeeds => {
  const [admit, receive, pack] = [admitComplaint(ports), receiveComplaint(ports), composePack(ports)];
  const [read, write] = [readComplaint(ports), sendComplaintMessage(ports)];
  const [withdraw, dissatisfied] = [withdrawComplaint(ports), sayUnsatisfied(ports)];
  return {
    requestOf: async (code) => {
      try {
        return code.trim() === '' ? undefined : (await requestOpenedBy(ports, code)).id;
      } catch (error) {
        // A code that opens nothing is told when the form is sent.
        if (error instanceof InvalidInput) return undefined;
        throw error;
      }
    },
    submit: counting(async (typed: unknown, key: string, source: string) => {
      const submission = check(submitComplaint.body, typed);
      return receive(submission, key, await admit(source, key));
    }),
    receiptOf: async (key) => {
      const id = await ports.idempotency.find(complaintScope, key);
      const found = id === undefined ? undefined : await ports.cases.find(complaints, id);
      return found && receiptOf(found.id, found.state, ports.siteUrl);
    },
    read: async (caseId, bearer) => (await read({ caseId }, { bearer })).body,
    write: async (caseId, bearer, text) =>
      (await write({ caseId, ...check(messageRow.body, { text }) }, { bearer })).body,
    withdraw: async (caseId, bearer) => (await withdraw({ caseId }, { bearer })).body,
    sayUnsatisfied: async (caseId, bearer) => (await dissatisfied({ caseId }, { bearer })).body,
    pack: (caseId, bearer) => pack({ caseId }, { bearer }),
  };
};
