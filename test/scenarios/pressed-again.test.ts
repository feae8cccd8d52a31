import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { held, post } from '#test/support/breach/breach-life.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';

/*
 * Stops run each time: an earlier answer says what was so then (law of stopping 7). Officers' stops add up, and each ends only by an act
 * that names it (law of stopping 1, 3).
 */

let laptop: MovedWorld;
beforeAll(async () => {
  laptop = await openSimulated('2026-11-24T18:00:00Z');
});
afterAll(async () => laptop[Symbol.asyncDispose]());

const groups = ['breach-officer'];
const call = async (who: string, method: string, path: string, json: object, key?: string) =>
  laptop.call(method, path, {
    json,
    bearer: await laptop.token(who, groups),
    ...(key && { headers: { 'idempotency-key': key } }),
  });

const all = '/api/officer/sending';
const read = async (who: string, path: string) =>
  (await laptop.call('GET', path, { bearer: await laptop.token(who, groups) })).body;
const idsOf = (open: readonly { readonly id: string }[] = []) => open.map(({ id }) => id);

/** One switch for all notices, or the pause of one: the same law. */
const kinds = [
  {
    what: 'all notices',
    open: async () => {
      const shown = async () => read('Ann Again', all);
      return {
        stop: (who: string, reason: string, key?: string) =>
          call(who, 'PUT', all, { paused: true, reason }, key),
        end: (who: string, stops: readonly string[]) =>
          call(who, 'PUT', all, { paused: false, stops, reason: `Settled by ${who}.` }),
        sign: async (who: string) => {
          const { proposal } = await shown();
          const { proposalSha256 } = proposal ?? {};
          return proposal && call(who, 'PUT', all, { paused: false, reason: 'Read.', proposalSha256 });
        },
        isStopped: async () => (await shown()).paused as boolean,
        stops: async () => (await shown()).stops,
      };
    },
  },
  {
    what: 'one notice',
    open: async () => {
      const id = await held(laptop);
      const path = `/api/officer/breaches/${id}`;
      const shown = async () => (await read('Ann Again', path)).notice;
      return {
        stop: (who: string, reason: string, key?: string) =>
          call(who, 'POST', `${path}/notice/pause`, { reason }, key),
        end: (who: string, pauses: readonly string[]) =>
          call(who, 'POST', `${path}/notice/resume`, { pauses, reason: `Settled by ${who}.` }),
        sign: async (who: string) => {
          if ((await shown()).resumeAsked === null) return undefined;
          return post(laptop, `/${id}/notice/resume/confirmation`, {}, who);
        },
        isStopped: async () => (await shown()).paused !== null,
        stops: async () => (await shown()).pauses,
      };
    },
  },
];

describe.each(kinds)('$what', ({ open }) => {
  it('A stops, others resume, A presses again with the same form: it is stopped again (law of stopping 7)', async () => {
    const { stop, end, sign, isStopped, stops } = await open();
    const key = 'the-same-form';
    expect((await stop('Ann Again', 'A wrong letter.', key)).status).toBe(200);
    await end('Ben Again', idsOf(await stops()));
    await sign('Cho Again');
    expect(await isStopped()).toBe(false);

    expect((await stop('Ann Again', 'A wrong letter.', key)).status).toBe(200);
    expect(await isStopped()).toBe(true);
    await end('Ann Again', idsOf(await stops()));
    expect(await isStopped()).toBe(false);
  });

  it('A stops by mistake, B because the FBI called: A alone ends only A’s (law of stopping 1, 3)', async () => {
    const { stop, end, sign, isStopped, stops } = await open();
    await stop('Ann Again', 'By mistake.');
    await stop('Ben Again', 'The FBI called.');
    const [mine, theirs] = await stops();
    expect([mine, theirs]).toMatchObject([
      { because: 'officer', reason: expect.stringContaining('By mistake.') },
      { because: 'officer', reason: expect.stringContaining('The FBI called.') },
    ]);
    expect((await end('Ann Again', [mine.id])).status).toBe(200);
    expect([await isStopped(), idsOf(await stops())]).toEqual([true, [theirs.id]]);

    await end('Ann Again', [theirs.id]);
    expect([await isStopped(), idsOf(await stops())]).toEqual([true, [theirs.id]]);
    await sign('Cho Again');
    expect(await isStopped()).toBe(false);
  });

  it('a stop that is not open is refused by name, and so is none (law of stopping 3)', async () => {
    const { stop, end, isStopped, stops } = await open();
    await stop('Ann Again', 'A wrong letter.');
    const [mine] = await stops();
    for (const names of [['pause-99'], [mine.id, 'stop-all-99'], []])
      expect([409, 422]).toContain((await end('Ann Again', names)).status);
    expect(await isStopped()).toBe(true);
    expect((await end('Ann Again', [mine.id])).status).toBe(200);
    expect((await end('Ann Again', [mine.id])).status).toBe(409);
  });
});
