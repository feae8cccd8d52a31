import { expect, it } from 'vitest';
import { requests } from '#domain/request/request.ts';
import { answerRequest } from '#functions/request/answer/answer-request.ts';
import { askOfficer } from '#functions/request/answer/ask-officer.ts';
import { acmeWith, byCora, carl, cora } from '#test/support/acme.ts';
import { at, id, letter, received } from '#test/support/domain/request.ts';
import { letterhead } from '#test/support/letters/sample.ts';

/** An export on an officer's desk, as a version of this program left it that did not tell the other contacts. */
const olderDesk = async () => {
  const ports = await acmeWith(cora, carl);
  await ports.cases.open(requests, id, 'requester', at, [
    received({ capacity: 'controller' }),
    { type: 'request-acknowledged', ...byCora },
    { type: 'verdict-given', verdict: 'confirm', serial: 1, contact: byCora.contact },
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
