import { expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { requests } from '#domain/request/request.ts';
import { revealPerson } from '#functions/case/reveal-person.ts';
import { BreachLife } from '#test/support/domain/breach.ts';
import { received } from '#test/support/domain/request-life.ts';
import { inMemory } from '#test/support/memory.ts';

const at = '2026-11-24T19:00:00.000Z';
const reveal = (ports: ReturnType<typeof inMemory>) => revealPerson({ ...ports, zone: 'America/Denver' });

it('a person is shown after the look is recorded, once per officer and day (R-24)', async () => {
  const ports = inMemory(at);
  await ports.people.put('REQ-A', '', { name: 'Pat', email: 'pat@home.example' });
  await ports.cases.open(requests, 'REQ-A', 'requester', at, [
    { ...received({ kind: 'inquiry' }), receivedAt: at },
  ]);
  for (const by of ['olive', 'olive', 'omar'])
    expect(await reveal(ports)({ caseId: 'REQ-A', by })).toMatchObject({ body: { name: 'Pat' } });
  const { history } = await ports.cases.read(requests, 'REQ-A');
  expect(history.slice(1).map(({ actor }) => actor)).toEqual(['officer:olive', 'officer:omar']);
});

it('a case that keeps no person says so, and its history names no look that showed nobody', async () => {
  const ports = inMemory(at);
  const [opening] = new BreachLife(at).history;
  await ports.cases.open(breaches, 'BRE-A', 'officer:leo', at, opening!.events);
  await expect(reveal(ports)({ caseId: 'BRE-A', by: 'leo' })).rejects.toMatchObject({
    code: 'personal-data-missing',
  });
  expect((await ports.cases.read(breaches, 'BRE-A')).history).toHaveLength(1);
});
