import { expect, it } from 'vitest';
import { requests } from '#domain/request/request.ts';
import { linkCases } from '#functions/case/link-cases.ts';
import { received } from '#test/support/domain/request-life.ts';
import { inMemory } from '#test/support/memory.ts';

it('two cases that are joined twice at once are joined once, and both officers are told so (R-24)', async () => {
  const ports = inMemory();
  const { cases, people } = ports;
  const asked = received({ kind: 'inquiry', capacity: 'former-customer' });
  for (const [id, receivedAt] of [
    ['REQ-A', '2026-11-24T10:00:00.000Z'],
    ['REQ-B', '2026-11-24T11:00:00.000Z'],
  ] as const) {
    await people.put(id, '', { name: 'Pat', email: 'pat@home.example' });
    await cases.open(requests, id, 'requester', receivedAt, [{ ...asked, receivedAt }]);
  }
  const link = (by: string) => linkCases(ports)({ caseId: 'REQ-B', with: 'REQ-A', by });
  const answers = await Promise.all([link('olive'), link('omar')]);
  expect(answers.map(({ body }) => body)).toMatchObject(
    answers.map(() => ({ id: 'REQ-A', joined: 'REQ-B' })),
  );
  const types = (await cases.read(requests, 'REQ-B')).history.flatMap(({ events }) => events);
  expect(types.filter(({ type }) => type === 'request-joined')).toHaveLength(1);
});
