import { expect, it } from 'vitest';
import { controllers } from '#domain/controller/controller.ts';
import { requests } from '#domain/request/request.ts';
import { contactIdOf } from '#functions/controller/contract.ts';
import { answerRequest } from '#functions/request/answer/answer-request.ts';
import { askOfficer } from '#functions/request/answer/ask-officer.ts';
import { receivedAt } from '#functions/request/intake/receiving.ts';
import { at, letter, zone } from '#test/support/domain/request.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const id = `REQ-${'0'.repeat(26)}`;
const [cora, carl] = ['cora@acme.example', 'carl@acme.example'];

/** An export on an officer's desk, as a version of this program left it that did not tell the other contacts. */
const olderDesk = async () => {
  const ports = inMemory(at);
  const { cases, people } = ports;
  await cases.open(controllers, 'CTL-acme', 'officer:olive', at, [
    { type: 'controller-registered', slug: 'acme', name: 'Acme', contractRef: 'MSA' },
    ...[cora, carl].map((to) => ({ type: 'contact-added', contact: contactIdOf(to), from: at }) as const),
  ]);
  for (const email of [cora, carl]) await people.put('CTL-acme', contactIdOf(email), { name: email, email });
  await people.put(id, '', { name: 'Cora', email: cora });
  const facts = {
    kind: 'access',
    capacity: 'controller',
    channel: 'web',
    regime: 'us',
    locale: 'en',
  } as const;
  await cases.open(requests, id, 'requester', at, [
    receivedAt(id, at, facts, zone),
    { type: 'request-acknowledged', requesterType: 'roster', controller: 'acme', contact: contactIdOf(cora) },
    { type: 'verdict-given', verdict: 'confirm', serial: 1, contact: contactIdOf(cora) },
    { ...letter, type: 'letter-sent' },
    { type: 'officer-asked' },
  ]);
  return ports;
};

it('an export from before this rule: the first answer has the others told, and waits for them (R-21)', async () => {
  const ports = await olderDesk();
  const answer = () =>
    answerRequest(ports)(id, { outcome: 'done', message: 'Sent.' }, { sub: 'olive', name: 'Olive' });
  await expect(answer()).rejects.toThrow('can still object');
  expect(ports.workflows.starts).toEqual([{ machine: 'request', caseId: id, run: 1 }]);

  await askOfficer({ ...ports, letterhead, officersAddress: 'officers@example.com' })({ caseId: id });
  expect(ports.mail.outbox.map(({ to }) => to)).toEqual([carl]);
  await expect(answer()).rejects.toThrow('can still object');
  ports.clock.set('2026-11-28T07:00:00.000Z');
  expect(await answer()).toMatchObject({ stage: 'answering' });
});
