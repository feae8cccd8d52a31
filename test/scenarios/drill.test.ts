import { afterAll, beforeAll, expect, it } from 'vitest';
import { ann, get, post, record } from '#test/support/breach/breach-life.ts';
import { playDrill } from '#test/support/drill-actors.ts';
import { breachOfficer } from '#test/support/officers.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { Answered, MovedWorld } from '#test/support/world.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const drill = async (
  method: string,
  path = '',
  who: string = ann,
  groups: readonly string[] = breachOfficer,
): Promise<Answered> =>
  laptop.call(method, `/api/officer/drill${path}`, {
    ...(method === 'POST' ? { json: {} } : {}),
    bearer: await laptop.token(who, groups),
  });

it('the simulation’s officers play a drill from its start to its record, and nothing leaves it', async () => {
  const { scenes, record: training } = await playDrill(laptop);
  expect(scenes).toHaveLength(12);
  expect(training).toMatchObject({ kind: 'drill', year: 2026, on: '2026-11-24', outcome: 'finished' });
  expect(training.people).toContain('Abe Actor');
  expect(training.steps).toHaveLength(12);
  const codes = training.caught.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(
    expect.arrayContaining(['invalid-input', 'direction-incomplete', 'same-person', 'letter-returned']),
  );
  expect((await drill('GET', '/records/2026')).body.records).toEqual([training]);
  expect(await laptop.mail()).toEqual([]);
  expect((await get(laptop, '')).body.items).toEqual([]);
});

it('a real breach pauses the drill, and none starts or goes on before it is closed', async () => {
  expect((await drill('POST')).status).toBe(201);
  const discoveredAt = await laptop.now();
  expect((await post(laptop, '', { ...record, discoveredAt })).status).toBe(201);

  expect((await drill('GET')).body.drill.pausedAt).not.toBeNull();
  for (const path of ['/colleague', '/resumption']) expect((await drill('POST', path)).status).toBe(409);
  expect((await drill('POST', '/end')).body.record.outcome).toBe('ended-early');
  const refused = await drill('POST');
  expect([refused.status, refused.body.code]).toEqual([409, 'real-breach-open']);
});

it('who may not know of breaches sees no drill: the same answer with one and without (R-13)', async () => {
  const plain = await drill('GET', '', 'Olive Officer', ['officer']);
  const standIn = await drill('POST', '/colleague', 'Stan Standin', ['stand-in']);
  expect([plain.status, plain.body.code, standIn.status, standIn.body.code]).toEqual([
    403,
    'forbidden',
    403,
    'forbidden',
  ]);
});
