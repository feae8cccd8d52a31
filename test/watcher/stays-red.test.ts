import { describe, expect, it, vi } from 'vitest';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { requests } from '#domain/request/request.ts';
import { chance } from '#functions/adapters/chance.ts';
import { watchCases } from '#functions/watcher/watch-cases.ts';
import { received } from '#test/support/domain/request.ts';
import { type Datapoint, statesOf, type TemplateAlarm } from '#test/support/infra/alarm-state.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const hour = 3_600_000;
const zone = 'America/Denver';
const statements = {
  security: { contact: 'mailto:security@example.com', endsOn: '2028-01-01' },
  notSelling: { attestedOn: '2026-11-24' },
};

const alarm = (name: string): TemplateAlarm =>
  synthesized()
    .ofType('AWS::CloudWatch::Alarm')
    .map(({ Properties }) => Properties)
    .find(({ AlarmName }) => AlarmName === `privacy-clock-laptop-${name}`);

/** A request whose first step never began, a watcher that looks every hour, and no reconcile. */
const world = async () => {
  const ports = inMemory('2026-11-24T18:00:00.000Z');
  const id = chance.caseId('request');
  const receivedAt = '2026-11-24T18:00:00.000Z';
  const plan = milestonePlanOf({ caseId: id, dueOn: '2026-12-24', zone, receivedAt });
  await ports.cases.open(requests, id, 'requester', receivedAt, [
    received({ capacity: 'controller', receivedAt, zone, plan }),
  ]);
  const counted: (Datapoint & { readonly name: string })[] = [];
  const count = (name: string, value: number) => void counted.push({ name, value, at: ports.clock.now() });
  const look = watchCases(count)({ ...ports, letterhead, statements, zone });
  /** The machine of the request, started by hand, does its work: the case then waits for an officer. */
  const heal = () =>
    ports.cases.change(requests, id, 'machine:ask-officer', () => [
      { type: 'request-acknowledged' },
      { type: 'officer-asked' },
    ]);
  return { ports, counted, look, heal };
};

describe('an alarm about cases that stand still', () => {
  it('is red from the hour in which the watcher finds one, and until the case moves', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { ports, counted, look, heal } = await world();
    const hours: number[] = [];
    // Its first step was due on receipt, at 18:00; nothing starts it.
    ports.clock.set('2026-11-24T19:30:00.000Z');
    for (let n = 0; n < 48; n += 1) {
      hours.push(ports.clock.now() - hour / 2);
      await look();
      if (n === 43) await heal();
      ports.clock.advance(hour);
    }
    said.mockRestore();
    const of = (metric: string) => counted.filter(({ name }) => name === metric);
    const stalled = statesOf(alarm('cases-standing-still'), of('CasesStalled'), hours);
    const waits = statesOf(alarm('work-waits'), of('CasesOverdue'), hours);
    const first = stalled.indexOf('ALARM');

    expect(waits.slice(0, 4)).toEqual(['OK', 'ALARM', 'ALARM', 'ALARM']);
    // A day after its quarter of an hour of grace.
    expect(first).toBe(23);
    expect(stalled.slice(first, 44)).toEqual(Array(44 - first).fill('ALARM'));
    expect([stalled.slice(44), waits.slice(44)]).toEqual([Array(4).fill('OK'), Array(4).fill('OK')]);
  });

  it('stays red while the watcher itself is silent', () => {
    const start = Date.parse('2026-12-10T00:00:00.000Z');
    const hours = [0, 1, 2, 3].map((n) => start + n * hour);
    const looks = [
      { at: start + hour / 2, value: 2 },
      { at: start + 3.5 * hour, value: 0 },
    ];

    expect(statesOf(alarm('cases-standing-still'), looks, hours)).toEqual(['ALARM', 'ALARM', 'ALARM', 'OK']);
  });

  it('a watcher that misses one hour pages nobody, one that misses three does', () => {
    const start = Date.parse('2026-12-10T00:00:00.000Z');
    const hours = [0, 1, 2, 3, 4, 5].map((n) => start + n * hour);
    const beats = [0, 2].map((n) => ({ at: start + (n + 0.5) * hour, value: 1 }));

    expect(statesOf(alarm('watcher-silent'), beats, hours)).toEqual(['OK', 'OK', 'OK', 'OK', 'OK', 'ALARM']);
  });
});
