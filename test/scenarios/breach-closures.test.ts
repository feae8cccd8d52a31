import { afterAll, beforeAll, expect, it } from 'vitest';
import { ann, ben, clocksOf, held, recorded } from '#test/support/breach/breach-life.ts';
import { breachOfficer } from '#test/support/officers.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import { approve, csvOf, putList, repeated, writeLetter } from '../support/tellable.ts';

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-12-15T17:00:00Z');
});
afterAll(() => laptop[Symbol.asyncDispose]());

const path = '/api/officer/closures';
const call = async (method: 'GET' | 'POST' | 'PUT', at: string, who: string, json?: object) =>
  laptop.call(method, `${path}${at}`, {
    bearer: await laptop.token(who, breachOfficer),
    ...(json === undefined ? {} : { json: json as Record<string, unknown> }),
  });
const mayTellOn = async (id: string) => (await clocksOf(laptop, id)).customersMayBeToldOn;
const reason = 'Public notice DA 26-1201.';

it('a closure of the FCC is entered once for all open breaches, asked about at the approval, and taken off by two (R-28)', async () => {
  const first = await held(laptop);
  const fresh = await recorded(laptop);
  expect(await mayTellOn(first)).toBe('2026-12-25');
  expect((await call('PUT', '/24-12-2026', ann, { reason })).status).toBe(422);
  const added = await call('PUT', '/2026-12-24', ann, { reason });
  expect([added.status, added.body.released]).toEqual([200, []]);
  expect(added.body.breaches).toEqual(
    expect.arrayContaining([
      { id: first, customersMayBeToldOn: '2026-12-29' },
      { id: fresh, customersMayBeToldOn: null },
    ]),
  );
  expect(await mayTellOn(first)).toBe('2026-12-29');
  expect(await mayTellOn(await held(laptop))).toBe('2026-12-29');

  await putList(laptop, first, csvOf(1));
  await writeLetter(laptop, first);
  await laptop.moveTo('2026-12-28T17:00:00Z');
  const seen = await repeated(laptop, first);
  const unasked = await approve(laptop, first, seen);
  expect([unasked.status, unasked.body.errors[0].detail]).toEqual([
    422,
    'The FCC was also closed on: 2026-12-24. Name these days.',
  ]);
  const answered = { ...seen, fccClosedSince: ['2026-12-24', '2026-12-28'] };
  expect((await approve(laptop, first, answered)).body.errors[0].detail).toMatch(/2026-12-28\. Add each day/);
  await call('PUT', '/2026-12-28', ben, { reason });
  expect((await approve(laptop, first, answered)).status).toBe(200);
  expect(await mayTellOn(first)).toBe('2026-12-30');

  expect((await call('POST', '/2026-12-28/removal', ann, { reason: 'Withdrawn.' })).status).toBe(202);
  const { days, proposals } = (await call('GET', '', ben)).body;
  expect(days.map(({ day }: { day: string }) => day)).toEqual(['2026-12-24', '2026-12-28']);
  const { proposalSha256 } = proposals[0];
  const confirm = (who: string) => call('POST', '/2026-12-28/removal/confirmation', who, { proposalSha256 });
  expect((await confirm(ann)).body.code).toBe('same-person');
  expect((await confirm(ben)).body.breaches).toContainEqual({
    id: first,
    customersMayBeToldOn: '2026-12-29',
  });
});
