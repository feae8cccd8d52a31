import { residenceFacts } from '#domain/calendar/deadlines.ts';
import type { Ports } from '#ports/index.ts';
import type { Submission } from '../contract.ts';
import { admit } from './admit.ts';
import { type Receipt, type ReceivingPorts, receive } from './receive.ts';
import { receivedAt } from './receiving.ts';

/** The web form and public API share one scope of Idempotency-Keys: neither knows its caller. */
export const requestScope = 'public POST /api/requests';

/** @throws {IdempotencyKeyReused} */
export const receiveSubmission =
  (ports: ReceivingPorts) =>
  (submission: Submission, key?: string): Promise<Receipt> => {
    const { kind, capacity, country, locale = 'en' } = submission;
    const { name, email, controller: company, account, details } = submission;
    const facts = { kind, capacity, channel: 'web', ...residenceFacts(country), locale } as const;
    return receive(ports, {
      actor: 'requester',
      scope: requestScope,
      key,
      body: submission,
      person: { name, email, company, account, details },
      receipt: async (caseId, now) => receivedAt(caseId, now, facts, ports.zone),
    });
  };

/** @throws {TooManyRequests | IdempotencyKeyReused} */
export const submitRequest =
  (ports: ReceivingPorts & Pick<Ports, 'counters' | 'limits'>) =>
  async (
    submission: Submission,
    { idempotencyKey: key, source }: { readonly idempotencyKey?: string; readonly source: string },
  ) => {
    await admit(ports)(source, key ?? ports.chance.caseId('request'));
    const receipt = await receiveSubmission(ports)(submission, key);
    return { status: 201, body: receipt, headers: { location: `/api/requests/${receipt.id}` } };
  };
