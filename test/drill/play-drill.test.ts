import { describe, expect, it } from 'vitest';
import { instantText } from '#domain/calendar/instants.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { resumeDrill, startDrill } from '#functions/drill/open-drill.ts';
import type { DrillPorts } from '#functions/drill/play-drill.ts';
import {
  askColleague,
  callDrill,
  endDrill,
  listTraining,
  moveDrill,
  readDrill,
} from '#functions/drill/play-drill.ts';
import { repeatHeader } from '#ports/acts.ts';
import { bea, drillWorld, sue } from '#test/support/drill.ts';
import { dying } from '#test/support/dying.ts';

/** `real`: how many breaches of the company are open. */
const opening = (ports: ReturnType<typeof drillWorld>, real = { open: 0 }) => {
  const listKind = async () => ({ items: Array.from({ length: real.open }, () => ({})) });
  return { ...ports, cases: { listKind } } as never;
};

const started = async (table = new MemoryTable()) => {
  const ports = drillWorld(table);
  await startDrill(opening(ports))({}, { officer: sue });
  return { ports, table };
};

const viewOf = async (ports: DrillPorts) => (await readDrill(ports)()).body.drill;

const discovery = () => ({
  method: 'POST' as const,
  path: '/api/officer/breaches',
  type: 'application/json',
  body: JSON.stringify({
    ...{ title: 'A drill', discoveredAt: '2026-11-24T14:00:00.000Z', circumstances: 'Seen.' },
    ...{ cpniTypes: ['call detail'], method: 'By phone.', estimatedCustomers: 24, intentional: 'yes' },
  }),
});

describe('start', () => {
  it('a drill is one for everybody: a second start is refused by name', async () => {
    const { ports } = await started();
    await expect(startDrill(opening(ports))({}, { officer: bea })).rejects.toMatchObject({
      code: 'drill-open',
    });
    expect(await viewOf(ports)).toMatchObject({ startedByName: 'Sue Supervisor', of: 12 });
  });

  it('none starts while a real breach is open', async () => {
    const ports = drillWorld();
    await expect(startDrill(opening(ports, { open: 1 }))({}, { officer: sue })).rejects.toMatchObject({
      code: 'real-breach-open',
    });
    expect(await viewOf(ports)).toBeNull();
  });

  it('a real breach recorded at the same moment pauses the drill that just began', async () => {
    const ports = drillWorld();
    let asked = 0;
    const listKind = async () => ({ items: asked++ === 0 ? [] : [{}] });
    await startDrill({ ...ports, cases: { listKind } } as never)({}, { officer: sue });
    expect((await viewOf(ports))?.pausedAt).not.toBeNull();
  });
});

describe('a pause', () => {
  it('stops every act and the clock, until no real breach is open', async () => {
    const { ports } = await started();
    const { drills, clock } = ports;
    await moveDrill(ports)({ move: 'run' }, { officer: sue });
    await drills.pause(instantText(clock.now()));
    clock.advance(600_000);
    const paused = await viewOf(ports);
    expect(paused?.pausedAt).not.toBeNull();
    await expect(askColleague(ports)({}, { officer: sue })).rejects.toMatchObject({ code: 'drill-paused' });
    await expect(callDrill(ports)(discovery(), { officer: sue })).rejects.toMatchObject({
      code: 'drill-paused',
    });
    await expect(resumeDrill(opening(ports, { open: 1 }))()).rejects.toMatchObject({
      code: 'real-breach-open',
    });
    await resumeDrill(opening(ports))();
    expect((await viewOf(ports))?.pausedAt).toBeNull();
  });

  it('without a drill it makes none', async () => {
    const ports = drillWorld();
    await ports.drills.pause(instantText(ports.clock.now()));
    expect(await viewOf(ports)).toBeNull();
  });
});

describe('two officers', () => {
  it('share one drill: of two steps at once both count', async () => {
    const { ports } = await started();
    await Promise.all([
      callDrill(ports)(discovery(), { officer: sue }),
      callDrill(ports)({ ...discovery(), key: 'b' }, { officer: bea }),
    ]);
    const rows = await callDrill(ports)({ method: 'GET', path: '/api/officer/breaches' }, { officer: sue });
    expect(JSON.parse(rows.body.body).items).toHaveLength(2);
    expect((await ports.drills.head())?.version).toBe(2);
  });

  it('a form that is sent twice is done once', async () => {
    const { ports } = await started();
    const context = { officer: sue, idempotencyKey: 'one' };
    const before = (await viewOf(ports))?.practiceAt;
    const first = await moveDrill(ports)({ move: 'hour' }, context);
    const again = await moveDrill(ports)({ move: 'hour' }, context);
    expect([repeatHeader in { ...first.headers }, repeatHeader in { ...again.headers }]).toEqual([
      false,
      true,
    ]);
    const hours =
      (Date.parse(String((await viewOf(ports))?.practiceAt)) - Date.parse(String(before))) / 3_600_000;
    expect(hours).toBe(1);
  });

  it('what is sent twice to a door of the drill is done once, by the time of the person', async () => {
    const { ports } = await started();
    const call = { ...discovery(), key: 'same-form' };
    const first = await callDrill(ports)(call, { officer: sue });
    ports.clock.advance(5_000);
    const again = await callDrill(ports)(call, { officer: sue });
    expect(again.body.body).toBe(first.body.body);
    const rows = await callDrill(ports)({ method: 'GET', path: '/api/officer/breaches' }, { officer: sue });
    expect(JSON.parse(rows.body.body).items).toHaveLength(1);
  });

  it('a door of practice is closed to whom the real one is closed (R-13)', async () => {
    const { ports } = await started();
    await callDrill(ports)(discovery(), { officer: sue });
    const plain = { sub: 'olive', name: 'Olive', groups: ['officer'] };
    const { body } = await callDrill(ports)(
      { method: 'GET', path: '/api/officer/breaches' },
      { officer: plain },
    );
    expect(body.status).toBe(403);
  });

  it.each([
    '/api/officer/requests',
    '/api/officer/breaches/%2e%2e/x',
    '/api/officer/%',
    '/api/officer/breaches/%',
    '/api/officer/breaches//',
  ])('what a drill does not have is a 404: %s', async (path) => {
    const { ports } = await started();
    const { body } = await callDrill(ports)({ method: 'GET', path }, { officer: sue });
    expect(body.status).toBe(404);
  });
});

describe('a function that dies', () => {
  it('in any write of a step leaves a drill that goes on, before or after the step', async () => {
    for (let at = 1; at <= 12; at += 1)
      for (const when of ['before', 'after'] as const) {
        const { table } = await started();
        let calls = 0;
        const cut = drillWorld(dying(table, () => (++calls === at ? when : undefined)) as never);
        const died = await callDrill(cut)(discovery(), { officer: sue }).then(
          () => false,
          () => true,
        );
        const ports = drillWorld(table);
        const view = await viewOf(ports);
        expect(view, `${when} ${at}`).not.toBeNull();
        if (!died) expect(view?.breach).not.toBeNull();
        await askColleague(ports)({}, { officer: sue });
        expect((await viewOf(ports))?.breach, `${when} ${at}`).not.toBeNull();
      }
  });

  it('at its end leaves one record, and a drill that can be ended again', async () => {
    const { ports } = await started();
    const cut = {
      ...ports,
      drills: {
        ...ports.drills,
        remove: async () => {
          throw new Error('power cut');
        },
      },
    };
    await expect(endDrill(cut)({}, { officer: sue })).rejects.toThrow('power cut');
    await endDrill(ports)({}, { officer: sue });
    const { body } = await listTraining(ports)({ year: 2026 });
    expect(body.records).toHaveLength(1);
    expect(await viewOf(ports)).toBeNull();
  });
});

describe('the record', () => {
  it('says who acted, how long each step took, and which rule caught what (R-30)', async () => {
    const { ports } = await started();
    ports.clock.advance(90_000);
    await callDrill(ports)(discovery(), { officer: bea });
    await callDrill(ports)({ ...discovery(), body: '{}', key: 'x' }, { officer: bea });
    const { body } = await endDrill(ports)({}, { officer: sue });
    expect(body.record).toMatchObject({
      ...{ year: 2026, kind: 'drill', on: '2026-11-24', by: 'sue', outcome: 'ended-early' },
      people: ['Bea Breach', 'Sue Supervisor'],
      caught: [{ by: 'Bea Breach', code: 'invalid-input' }],
    });
    expect(body.record.steps[0]).toMatchObject({ title: 'Discovery', by: ['Bea Breach'], took: 90 });
    expect(body.record.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of a drill that was left for two weeks says so', async () => {
    const { ports } = await started();
    ports.clock.advance(15 * 86_400_000);
    expect((await viewOf(ports))?.isLeftOpen).toBe(true);
    const { body } = await endDrill(ports)({}, { officer: sue });
    expect(body.record.outcome).toBe('left-open');
  });

  it('a drill without a step for 30 days is gone, and another can start', async () => {
    const { ports } = await started();
    ports.clock.advance(31 * 86_400_000);
    expect(await viewOf(ports)).toBeNull();
    await startDrill(opening(ports))({}, { officer: bea });
    expect(await viewOf(ports)).toMatchObject({ startedByName: 'Bea Breach' });
  });
});

it('while the clock runs a minute is a day', async () => {
  const { ports } = await started();
  await moveDrill(ports)({ move: 'run' }, { officer: sue });
  ports.clock.advance(120_000);
  expect(String((await viewOf(ports))?.practiceAt)).toBe('2026-11-26T15:00:00.000Z');
  await moveDrill(ports)({ move: 'stop' }, { officer: sue });
  ports.clock.advance(120_000);
  expect(String((await viewOf(ports))?.practiceAt)).toBe('2026-11-26T15:00:00.000Z');
});
