import type { FilesSent } from '#domain/request/events.ts';
import type { Ports } from '#ports/index.ts';
import type { Submission } from '../contract.ts';
import { type Admitted, admit } from './admit.ts';
import { chosenScope } from './chosen-scope.ts';
import { type Receipt, type ReceivingPorts, receive } from './receive.ts';
import { receivedAt } from './receiving.ts';
import { personOf, toldBy } from './submitted.ts';

/** The web form and public API share one scope of Idempotency-Keys: neither knows its caller. */
export const requestScope = 'public POST /api/requests';

const atOnce: Admitted = { letterWaits: false };

/** `uploads`: where the files wait that the requester attached. @throws {IdempotencyKeyReused} */
export const receiveSubmission =
  (ports: ReceivingPorts & Pick<Ports, 'cpniRecipients'>) =>
  (
    submission: Submission,
    key?: string,
    { letterWaits, network, uploads, filesByMail }: Admitted & FilesSent = atOnce,
  ): Promise<Receipt> => {
    const { kind, locale = 'en', notice } = submission;
    const admitted = { ...(letterWaits && { letterWaits }), ...(network && { network }) };
    const files = { ...(uploads && { uploads }), ...(filesByMail && { filesByMail }) };
    const facts = {
      kind,
      channel: 'web',
      ...toldBy(submission),
      locale,
      ...(notice && { notice }),
      ...chosenScope(submission, ports.cpniRecipients),
      ...admitted,
      ...files,
    } as const;
    return receive(ports, {
      actor: 'requester',
      scope: requestScope,
      key,
      body: submission,
      person: personOf(submission),
      receipt: async (caseId, now) => receivedAt(caseId, now, facts, ports),
    });
  };

/** @throws {TooManyRequests | IdempotencyKeyReused} */
export const submitRequest =
  (ports: ReceivingPorts & Pick<Ports, 'counters' | 'cpniRecipients' | 'limits'>) =>
  async (
    submission: Submission,
    { idempotencyKey: key, source }: { readonly idempotencyKey?: string; readonly source: string },
  ) => {
    const admitted = await admit(ports)(source, key ?? ports.chance.caseId('request'), submission.kind);
    const receipt = await receiveSubmission(ports)(submission, key, admitted);
    return {
      status: admitted.letterWaits ? (202 as const) : (201 as const),
      body: receipt,
      headers: { location: `/api/requests/${receipt.id}` },
    };
  };
