import { expect, it } from 'vitest';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { contactIdOf } from '#functions/controller/contract.ts';
import { answerRequest } from '#functions/request/answer/answer-request.ts';
import { askOfficer } from '#functions/request/answer/ask-officer.ts';
import { carl, cora, coraAsked, id } from '#test/support/company.ts';
import { letter } from '#test/support/domain/request.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { usual } from '#test/support/our-words.ts';

it('an export from before this rule: the first answer has the others told, and waits for them (R-21)', async () => {
  // On an officer's desk, as a version of this program left it that did not tell the other contacts.
  const ports = await coraAsked(
    'access',
    [cora, carl],
    [
      { type: 'verdict-given', verdict: 'confirm', serial: 1, contact: contactIdOf(cora) },
      { ...letter, type: 'letter-sent' },
      { type: 'officer-asked' },
    ],
  );
  const given = { outcome: 'done', message: usual('access') } as const;
  const answer = () =>
    answerRequest(legalHoldsOver)(ports)(
      { caseId: id, by: 'olive', ...given },
      { officer: { name: 'Olive' } },
    );
  await expect(answer()).rejects.toThrow('can still object');
  expect(ports.workflows.starts).toEqual([{ machine: 'request', caseId: id, run: 1 }]);

  await askOfficer({ ...ports, letterhead, officersAddress: 'officers@example.com' })({ caseId: id });
  expect(ports.mail.outbox.map(({ to }) => to)).toEqual([carl]);
  await expect(answer()).rejects.toThrow('can still object');
  ports.clock.set('2026-11-28T07:00:00.000Z');
  expect(await answer()).toMatchObject({ body: { stage: 'answering' } });
});
