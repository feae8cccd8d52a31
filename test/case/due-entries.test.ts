import { describe, expect, it } from 'vitest';
import type { Instant } from '#domain/calendar/times.ts';
import { Unavailable } from '#domain/case/errors.ts';
import { digestIdOf, digests } from '#domain/case/late-digest.ts';
import { requests } from '#domain/request/request.ts';
import { firstCommit } from '#functions/adapters/case-commits.ts';
import { dueEntries } from '#functions/case/due-entries.ts';
import { tellSecondMissing } from '#functions/case/tell-second-missing.ts';
import { tellLateCases } from '#functions/digest/tell-late-cases.ts';
import { tellDowntimes } from '#functions/downtime/tell-downtimes.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';
import { received } from '#test/support/domain/request.ts';
import { downtimeWorld } from '#test/support/downtimes.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';
import { steps, world } from '#test/support/waiting-registers.ts';

stopTables();

const day = 86_400_000;
const crowdSize = 2500;

const idOf = (n: number) => `REQ-${String(n).padStart(26, '0')}`;

const receivedAt = '2026-10-01T15:00:00.000Z' as Instant;
const first = firstCommit(requests, idOf(0), 'requester', receivedAt, [received({ receivedAt })], 'n');

/** Nobody looked at them since October: each is due long before whatever else is. */
const crowd = (w: object): void => {
  const { stored } = w as { readonly stored: Map<string, StoredCase> };
  const { stage, wakeAt } = first.keys;
  const keys = { stage, wakeAt };
  for (let n = 0; n < crowdSize; n += 1) stored.set(idOf(n), { ...first, id: idOf(n), keys } as StoredCase);
};

const open = (cases: Cases, n: number, at: string) =>
  cases.open(requests, idOf(n), 'requester', at as Instant, [received({ receivedAt: at as Instant })]);

describe(`behind ${crowdSize} cases that are due`, () => {
  it('an entry that waits for a second person is told of (R-13)', async () => {
    const w = await world();
    crowd(w);
    const [ask] = Object.values(steps)[0]!;
    await ask(w);
    w.clock.advance(2 * day);
    await tellSecondMissing(w)();
    const told = w.mail.outbox.filter(({ subject }) => subject.startsWith('A second person is needed'));
    expect(told.map(({ to }) => to)).toEqual(['dpo@example.com', 'supervisors@example.com']);
  });

  it('officers are told of a way to opt out that is down (R-26)', async () => {
    const w = downtimeWorld();
    crowd(w);
    await w.record();
    w.clock.advance(5 * 3_600_000);
    await tellDowntimes(w)();
    expect(w.mail.outbox.map(({ to }) => to)).toEqual(['officers@example.com']);
  });

  it('a digest that was never sent is replaced by the next day’s (R-16)', async () => {
    let isDown = true;
    const refuse = () => {
      if (isDown) throw new Unavailable('down');
    };
    const ports = inMemory('2026-12-26T15:00:00.000Z', refuse);
    const w = { ...ports, letterhead, zone: 'America/Denver', dpoAddress: 'dpo@example.com' };
    crowd(w);
    await open(w.cases, crowdSize, '2026-11-24T15:00:00.000Z');
    await expect(tellLateCases(w)()).rejects.toThrow();
    isDown = false;
    w.clock.set('2026-12-27T15:00:00.000Z');
    await tellLateCases(w)();
    const stageOf = async (on: string) => (await w.cases.read(digests, digestIdOf(on as never))).state.stage;
    expect([await stageOf('2026-12-26'), await stageOf('2026-12-27')]).toEqual(['replaced', 'sent']);
  });
});

describe.each(places)('what is due $where', ({ open: openPlace }) => {
  it('is read once, whole and oldest first, and nothing that is not due (P45)', async () => {
    const { cases, clock } = await openPlace();
    for (let n = 0; n < 40; n += 1) await open(cases, n, `2026-10-01T15:${59 - n}:00.000Z`);
    for (let n = 100; n < 120; n += 1) await open(cases, n, '2026-12-01T15:00:00.000Z');
    clock.set('2026-11-24T15:00:00.000Z');
    let read = 0;
    const counting: Cases = {
      ...cases,
      waking: async function* (...given) {
        for await (const one of cases.waking(...given)) {
          read += 1;
          yield one;
        }
      },
    };
    const due = dueEntries({ cases: counting, clock });
    const oldestFirst = Array.from({ length: 40 }, (_, n) => idOf(39 - n));
    const not3 = oldestFirst.filter((id) => id !== idOf(3));
    expect(await Promise.all([due(() => true), due((id) => id !== idOf(3))])).toEqual([oldestFirst, not3]);
    expect(read).toBe(40);
  });
});
