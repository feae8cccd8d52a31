import { expect, it } from 'vitest';
import { deskOf, look } from '#functions/drill/play/desk.ts';
import { isFinished, letColleagueAct, moveClock, settle } from '#functions/drill/play/play.ts';
import { newWorld, packed, unpacked } from '#functions/drill/world/world.ts';
import { environmentFor } from '#infra/local/environment.ts';
import * as sources from '#functions/adapters/stage-sources.ts';

const nowhere = 'https://nowhere.invalid';
const env = environmentFor({ site: nowhere, dynamodb: nowhere, ses: nowhere, stepFunctions: nowhere, kms: nowhere, s3: nowhere, issuer: nowhere }) as never;
const { breachOfficersAddress, carrier, closures, contactHours, dpoAddress, facilityUrl, lawCheck, letterhead, limits, ruleset, sending, supervisorsAddress, zone } = sources;
const settings = Object.fromEntries(Object.entries({ breachOfficersAddress, carrier, closures, contactHours, dpoAddress, facilityUrl, lawCheck, letterhead, limits, ruleset, sending, supervisorsAddress, zone }).map(([n, s]) => [n, s.of(env)])) as never;

it('plays', async () => {
  let world = newWorld(Date.parse('2026-11-24T15:00:00Z'));
  for (let n = 0; n < 80; n++) {
    const desk = deskOf(world, settings, { now: () => Date.parse('2026-11-24T15:00:00Z') + n * 60000, sleep: (ms) => new Promise((r) => setTimeout(r, ms).unref()) });
    await settle(desk);
    const before = world.progress.length;
    if (isFinished(world)) break;
    const view = await look(desk);
    console.log(n, new Date(world.now).toISOString(), world.progress.at(-1)?.scene, view?.stage, view?.notice.status, JSON.stringify(world.calls.slice(-3).map((c) => `${c.route} ${c.status} ${c.code ?? ''}`)));
    await letColleagueAct(desk);
    if (world.progress.length === before) await moveClock(desk, n % 2 ? 'next' : 'day');
    const bytes = packed(world);
    if (n % 10 === 0) console.log(bytes.length);
    world = unpacked(bytes);
  }
  expect(isFinished(world)).toBe(true);
}, 120000);
