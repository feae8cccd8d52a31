import { regimeOf } from '#domain/calendar/deadlines.ts';
import { type Receipt, requestScope, type Submission } from '../contract.ts';
import { type Needs, receive } from './receive.ts';
import { receivedAt } from './receiving.ts';

export type { Needs } from './receive.ts';

/** A request from the web form or the public API, received when it is written. @throws {IdempotencyKeyReused} */
export const submitRequest =
  (needs: Needs) =>
  (submission: Submission, key?: string): Promise<Receipt> => {
    const { kind, capacity, country, locale = 'en' } = submission;
    const { name, email, controller: company, account, details } = submission;
    const facts = { kind, capacity, channel: 'web', regime: regimeOf(country), locale } as const;
    return receive(needs, {
      actor: 'requester',
      scope: requestScope,
      key,
      body: submission,
      person: { name, email, company, account, details },
      receipt: async (caseId, now) => receivedAt(caseId, now, facts, needs.zone),
    });
  };
