import { expect, it } from 'vitest';
import { requests } from '#domain/request/request.ts';
import { sendAnswer } from '#functions/request/answer/send-answer.ts';
import { acmeWith, byCora, carl, cora } from '#test/support/acme.ts';
import { at, id, received } from '#test/support/domain/request.ts';
import { letterhead } from '#test/support/letters/sample.ts';

/** Cora asked; two officers accepted the company's word under the contract; then the roster became this. */
const answeredAt = async (...roster: readonly string[]) => {
  const ports = await acmeWith(...roster);
  const { cases, texts, mail, post } = ports;
  const textSha256 = await texts.put(id, JSON.stringify({ message: 'Corrected.', officer: 'Olive' }));
  await cases.open(requests, id, 'requester', at, [
    received({ kind: 'correct', capacity: 'controller' }),
    { type: 'request-acknowledged', ...byCora },
    {
      type: 'identity-checked',
      evidence: 'contract-procedure',
      checkedOn: '2026-11-24',
      by: 'olive',
      needsSecond: false,
    },
    { type: 'answer-given', outcome: 'done', textSha256, by: 'olive' },
  ]);
  await sendAnswer({ ...ports, letterhead })({ caseId: id });
  const waiting = await post.waiting('no-address', undefined, 10);
  return { emailed: mail.outbox.map(({ to }) => to), waiting: waiting.items.map(({ kind }) => kind) };
};

it.each([
  { roster: [cora, carl], emailed: [cora], because: 'who asked is a contact' },
  { roster: [carl], emailed: [carl], because: 'who asked has left, another is there' },
  { roster: [], emailed: [], waiting: ['answer'], because: 'nobody is left: an officer finds an address' },
])('a company’s answer never follows a contact who has left (R-19): $because', async (one) => {
  const { roster, emailed, waiting = [] } = one;
  expect(await answeredAt(...roster)).toEqual({ emailed, waiting });
});
