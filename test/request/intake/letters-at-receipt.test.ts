import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  atReceipt,
  type FirstLetter,
  isRestriction,
  kindClasses,
  kindClassOf,
} from '#domain/request/at-receipt.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { type Received, requests } from '#domain/request/request.ts';
import { capacities, requestKinds } from '#domain/request/vocabulary.ts';
import { receivedAt } from '#functions/request/intake/receiving.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';
import { runRequest } from '#test/support/request-machine.ts';

const start = '2026-11-24T18:00:00.000Z';
const to = 'pat@typed.example';
const every = capacities.flatMap((capacity) => requestKinds.map((kind) => ({ capacity, kind })));

/** What somebody of whom we know nothing gets within the first run. */
const received = async (typed: Pick<Received, 'capacity' | 'kind'>, hours = 0) => {
  const ports = { ...inMemory(start), letterhead, officersAddress: 'officers@example.com' };
  const id = ports.chance.caseId('request');
  await ports.people.put(id, '', {
    name: 'Pat',
    email: to,
    company: 'Nobody Ltd.',
    account: '4711',
    details: 'x',
  });
  const facts = { channel: 'web', regime: 'us', locale: 'en', ...typed } as const;
  await ports.cases.open(requests, id, 'requester', start, [
    receivedAt(id, start, facts, { policies: [], zone: 'America/Denver' }),
  ]);
  await runRequest(ports)(id);
  ports.clock.advance(hours * 3_600_000);
  const letters = ports.mail.outbox.filter((one) => one.to === to);
  return { ...ports, id, letters, stored: await ports.cases.read(requests, id) };
};

describe('what somebody gets at receipt', () => {
  it.each(every)(
    '$capacity, $kind: the letters of the table, in its order (R-5, R-9, P52)',
    async (typed) => {
      const { first, second } = atReceipt(typed);
      const { letters } = await received(typed);
      const kinds = letters.map(({ tags }) => tags.letter);
      // Of a company that we do not know there is no contact to ask.
      const unknown = second.filter((one) => one !== 'verification');
      expect(kinds).toEqual([first, ...unknown]);
      expect(letters[0]?.text).toContain('/status#');
    },
  );

  it.each(every)('$capacity, $kind: a date is promised only where it is owed', async (typed) => {
    const { promises } = atReceipt(typed);
    const { letters } = await received(typed);
    const said = letters.map(({ text }) => text).join('\n');
    expect(/^We will answer by/m.test(said)).toBe(/^dated(-unless|$)/.test(promises));
    expect(/company confirms the request, we will answer by/.test(said)).toBe(
      promises === 'dated-if-company-confirms',
    );
    if (promises === 'none') expect(said).not.toMatch(/answer by|due by|withdraw|[Pp]lease confirm/);
  });

  it('every data subject gets one letter, whatever they ask, and answering it is optional (R-9)', async () => {
    for (const kind of requestKinds) {
      const { letters, stored } = await received({ capacity: 'data-subject', kind });
      expect(letters).toHaveLength(1);
      if (isRestriction({ kind })) continue;
      // Of a child the company is told at once, so there is no day to confirm before.
      const optional = /^Optional: before Friday, November 27, 2026, you can confirm/m;
      expect(optional.test(letters[0]?.text ?? '')).toBe(kind !== 'child-data');
      expect(stored.state.stage).toBe(kind === 'child-data' ? 'closed' : 'notifying-controller');
      expect(stored.history.flatMap(({ events }) => events.map(({ type }) => type))).not.toContain(
        'request-acknowledged',
      );
    }
  });

  it.each(capacities)(
    'a restriction by a %s is closed with its letter, and nothing is due (R-5)',
    async (capacity) => {
      const { letters, stored, workflows } = await received({ capacity, kind: 'cpni-restrict' });
      expect(letters.map(({ subject }) => subject.replace(/ \(.*/, ''))).toEqual([
        'We recorded your restriction',
      ]);
      expect(stored.state).toMatchObject({ stage: 'closed', outcome: 'recorded' });
      // Its number is on no account: a task without a clock.
      expect([stored.keys.queue, stored.keys.wakeAt]).toEqual(['officer', undefined]);
      expect(JSON.stringify(workflows)).not.toContain('response-clock');
    },
  );
});

describe('the table of the rules', () => {
  const rows = readFileSync('functions/domain/rules.md', 'utf8')
    .split('\n')
    .flatMap((row) => {
      const [, capacity = '', ...cells] = row.split('|').map((cell) => cell.trim());
      const named = capacity.replaceAll('`', '');
      return (capacities as readonly string[]).includes(named) ? [[named, cells.slice(0, 4)] as const] : [];
    });
  const table = new Map(rows);

  it.each(capacities.flatMap((capacity) => kindClasses.map((kindClass) => ({ capacity, kindClass }))))(
    'says what is sent: $capacity, $kindClass',
    ({ capacity, kindClass }) => {
      const kind = requestKinds.find((one) => kindClassOf(one) === kindClass) ?? 'access';
      const { first, second } = atReceipt({ capacity, kind });
      const letters: readonly string[] = [first as FirstLetter, second.join(' or ')].filter(Boolean);
      expect(table.get(capacity)?.[kindClasses.indexOf(kindClass)]).toBe(letters.join(', then '));
    },
  );

  it('names each kind in its class', () => {
    for (const kind of requestKinds)
      expect(kindClassOf(kind) === 'restriction').toBe(kindPolicies[kind].restriction === 'records');
  });
});
