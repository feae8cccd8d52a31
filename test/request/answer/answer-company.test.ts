import { expect, it } from 'vitest';
import { controllers } from '#domain/controller/controller.ts';
import { requests } from '#domain/request/request.ts';
import { contactIdOf } from '#functions/controller/contract.ts';
import { sendAnswer } from '#functions/request/answer/send-answer.ts';
import { receivedAt } from '#functions/request/intake/receiving.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const at = '2026-11-24T18:00:00.000Z';
const id = `REQ-${'0'.repeat(26)}`;
const [cora, carl] = ['cora@acme.example', 'carl@acme.example'];
const facts = {
  kind: 'correct',
  capacity: 'controller',
  channel: 'web',
  regime: 'us',
  locale: 'en',
} as const;

/** Cora asked; two officers accepted the company's word under the contract; then the roster became this. */
const answeredAt = async (...roster: readonly string[]) => {
  const ports = inMemory(at);
  const { cases, people, texts, mail, post } = ports;
  await cases.open(controllers, 'CTL-acme', 'officer:olive', at, [
    { type: 'controller-registered', slug: 'acme', name: 'Acme', contractRef: 'MSA' },
    ...roster.map((to) => ({ type: 'contact-added', contact: contactIdOf(to), from: at }) as const),
  ]);
  for (const email of roster) await people.put('CTL-acme', contactIdOf(email), { name: email, email });
  await people.put(id, '', { name: 'Cora', email: cora });
  const textSha256 = await texts.put(id, JSON.stringify({ message: 'Corrected.', officer: 'Olive' }));
  await cases.open(requests, id, 'requester', at, [
    receivedAt(id, at, facts, 'America/Denver'),
    { type: 'request-acknowledged', requesterType: 'roster', controller: 'acme', contact: contactIdOf(cora) },
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
