import { mustBeWhole } from '#domain/answer-items.ts';
import { UnknownCase } from '#domain/errors.ts';
import { instantText } from '#domain/instants.ts';
import { requests } from '#domain/request.ts';
import { decide } from '#domain/request-decider.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { AnswerGiven } from './contract.ts';

/** Whether a request could be answered like this now; writes nothing. @throws what `answerRequest` would throw */
export const previewAnswer =
  ({ cases, clock }: { readonly cases: Cases; readonly clock: Clock }) =>
  async (id: string, { outcome, reason, items }: AnswerGiven, by: string): Promise<void> => {
    const seen = await cases.find(requests, id);
    if (seen === undefined) throw new UnknownCase();
    mustBeWhole(outcome, items);
    const reasonCode = reason === undefined ? {} : { reasonCode: reason };
    const now = instantText(clock.now());
    decide(seen.state, { type: 'answer', now, outcome, ...reasonCode, by, textSha256: '' });
  };
