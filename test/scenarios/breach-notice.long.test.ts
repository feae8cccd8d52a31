import { afterEach, describe, expect, it } from 'vitest';
import { ann, ben, stageOf } from '#test/support/breach/breach-life.ts';
import { openLaptop } from '#test/support/laptop.ts';
import {
  agreeing,
  letters,
  minutes,
  noticeOf,
  ready,
  refsOf,
  runsOf,
  switchSending,
  toldAt,
} from '#test/support/notice/notice-life.ts';
import { breachOfficer } from '#test/support/officers.ts';
import { type OpenMoved, openSimulated } from '#test/support/simulated.ts';
import type { Row } from '#test/support/tellable.ts';
import type { MovedWorld } from '#test/support/world.ts';

let laptop: MovedWorld;
const open = async (how: OpenMoved = openSimulated): Promise<MovedWorld> => {
  laptop = await how(toldAt);
  return laptop;
};
afterEach(() => laptop[Symbol.asyncDispose]());

const none = { marked: [], twice: [] };

describe('everybody, exactly once', () => {
  it('10,000 with 1 % bad rows, 2 % bounces, 1 % throttles: inbox, ledger and postal list agree row by row', async () => {
    await open(openLaptop);
    // Nothing at all can be written to every hundredth row; every fiftieth of the others has no e-mail.
    const rows: readonly Row[] = Array.from({ length: 10_000 }, (_, n) =>
      n % 100 === 99 ? { email: 'nobody', address: '' } : n % 50 === 10 ? { email: '' } : {},
    );
    const good = refsOf(10_000).filter((_, n) => n % 100 !== 99);
    const id = await ready(laptop, rows);
    await laptop.faults({
      ses: [
        { do: 'throttle', percent: 1 },
        { do: 'bounce', percent: 2 },
      ],
    });
    await laptop.moveTo(minutes(120));
    const { states, ...agreed } = await agreeing(laptop, id, good);
    expect(agreed).toEqual({ ...none, letters: 9900 - 200 });
    expect(states).toMatchObject({ 'no-email': 200, bounced: 194, delivered: 9900 - 200 - 194 });
    const { status, frozen, sent, postal, pending, toFinish } = await noticeOf(laptop, id);
    expect([status, frozen, sent + postal, pending, toFinish]).toEqual(['sent', 9900, 9900, 0, 100]);
    const [run] = await runsOf(laptop);
    const took = 9700 / 11.2 / 60;
    console.info(`9,700 letters: ${run?.transitions} transitions, ${took.toFixed(0)} minutes of sending`);
    expect(run?.transitions).toBeLessThanOrEqual(5 * (took / 4 + 1) + 15);
  });

  it('5,000 letters that fit the moved time are out when the call answers', async () => {
    await open();
    const id = await ready(laptop, 5000);
    await laptop.moveTo(minutes(11));
    const began = performance.now();
    await laptop.moveTo(minutes(20));
    console.info(`5,000 letters in ${((performance.now() - began) / 1000).toFixed(1)} s of a shared machine`);
    expect(await agreeing(laptop, id, refsOf(5000))).toMatchObject({ ...none, letters: 5000 });
  });

  it('two notices at once: together they leave a fifth of the post office’s rate to others', async () => {
    await open();
    const ids = [await ready(laptop, 600)];
    const others: readonly Row[] = Array.from({ length: 600 }, (_, n) => ({
      email: `c${1000 + n}@home.example`,
    }));
    ids.push(await ready(laptop, others));
    await laptop.moveTo(minutes(30));
    const at = (await letters(laptop)).map((one) => Date.parse(one.at)).sort((a, b) => a - b);
    expect(at).toHaveLength(1200);
    const busiest = Math.max(...at.map((from, n) => at.findIndex((to) => to >= from + 1000) - n));
    expect(busiest).toBeLessThanOrEqual(14);
    for (const id of ids) expect(await noticeOf(laptop, id)).toMatchObject({ status: 'sent', pending: 0 });
  });

  it('the machine started three times at once: one set of letters', async () => {
    await open();
    const id = await ready(laptop, 1500);
    await laptop.moveTo(minutes(5));
    // Each time the switch lets go, every notice gets another run; the first still waits for its canary.
    for (const n of [1, 2]) {
      expect((await switchSending(laptop, true, ann)).status).toBe(200);
      const resumed = await switchSending(laptop, false, ann, { stops: [`stop-all-${n}`] });
      expect(resumed.status).toBe(200);
    }
    const running = (await runsOf(laptop)).filter(({ status }) => status === 'RUNNING');
    expect(running).toHaveLength(3);
    await laptop.moveTo(minutes(60));
    expect(await agreeing(laptop, id, refsOf(1500))).toMatchObject({ ...none, letters: 1500 });
    expect(await noticeOf(laptop, id)).toMatchObject({ status: 'sent' });
    await laptop.advance('P4D');
    const { status } = await noticeOf(laptop, id);
    expect(['accounted', 'closed']).toContain(status);
    expect((await runsOf(laptop)).map(({ status }) => status)).toEqual([
      'SUCCEEDED',
      'SUCCEEDED',
      'SUCCEEDED',
    ]);
  });

  it('a daily quota of 2,000: it stops at its reserve and goes on by itself the next day', async () => {
    await open(openLaptop);
    const id = await ready(laptop, 3000);
    await laptop.faults({ sesQuota: 2000 });
    await laptop.moveTo(minutes(180));
    const today = (await letters(laptop)).length;
    expect(today).toBeGreaterThan(1850);
    expect(today).toBeLessThanOrEqual(1900);
    await laptop.moveTo(minutes(20 * 60));
    expect((await letters(laptop)).length).toBe(today);
    await laptop.moveTo(minutes(30 * 60));
    expect(await agreeing(laptop, id, refsOf(3000))).toMatchObject({ ...none, letters: 3000 });
  });
});

describe('the kill switch', () => {
  it('stops every notice at its next page, and two officers let go after more than a business day', async () => {
    await open();
    const id = await ready(laptop, 2000);
    await laptop.moveTo(minutes(11));
    const paused = await switchSending(laptop, true, ann);
    expect(paused.body).toMatchObject({ paused: true, reason: 'A test.' });
    await laptop.advance('PT10M');
    const stopped = (await letters(laptop)).length;
    expect(stopped).toBeLessThan(2000);
    await laptop.advance('P3D');
    expect((await letters(laptop)).length).toBe(stopped);
    const { body: asked } = await switchSending(laptop, false, ann);
    expect(asked).toMatchObject({ paused: true, proposal: { stops: ['stop-all-1'] } });
    const { proposalSha256 } = asked.proposal;
    const alone = await switchSending(laptop, false, ann, { proposalSha256 });
    expect([alone.status, alone.body.code]).toEqual([409, 'same-person']);
    expect((await switchSending(laptop, false, ben, { proposalSha256 })).body).toMatchObject({
      paused: false,
    });
    await laptop.advance('PT10M');
    expect(await agreeing(laptop, id, refsOf(2000))).toMatchObject({ ...none, letters: 2000 });
    expect((await switchSending(laptop, false, ben)).body.code).toBe('sending-not-paused');
  });
});

describe('the canary', () => {
  it('one of ten comes back: nobody else is written to, the record says why; an officer lets it go on', async () => {
    await open();
    const rows: readonly Row[] = Array.from({ length: 500 }, (_, n) =>
      n === 3 ? { email: 'bounce@simulator.amazonses.com' } : {},
    );
    const id = await ready(laptop, rows);
    await laptop.moveTo(minutes(60));
    expect(await letters(laptop)).toHaveLength(9);
    expect((await noticeOf(laptop, id)).paused).toMatchObject({
      because: 'canary',
      error: '1 of 10 came back',
    });
    const resumed = await laptop.call('POST', `/api/officer/breaches/${id}/notice/resume`, {
      json: { pauses: ['pause-1'], reason: 'The address was a known one.' },
      bearer: await laptop.token(ben, breachOfficer),
    });
    expect(resumed.status).toBe(200);
    await laptop.advance('PT5M');
    expect(await letters(laptop)).toHaveLength(499);
    expect(await stageOf(laptop, id)).toBe('released');
  });
});
