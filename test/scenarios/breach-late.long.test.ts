import { afterEach, describe, expect, it } from 'vitest';
import {
  ben,
  cho,
  confirmLift,
  determined,
  direct,
  get,
  lift,
  post,
  receipt,
  stageOf,
} from '#test/support/breach/breach-life.ts';
import { openLaptop } from '#test/support/laptop.ts';
import {
  agreeing,
  letters,
  mailAll,
  minutes,
  noticeOf,
  postal,
  proof,
  ready,
  refsOf,
  toldAt,
} from '#test/support/notice/notice-life.ts';
import { type OpenMoved, openSimulated } from '#test/support/simulated.ts';
import {
  approve,
  csvOf,
  putList,
  type Row,
  repeated,
  tellable,
  writeLetter,
} from '#test/support/tellable.ts';
import type { MovedWorld } from '#test/support/world.ts';

let laptop: MovedWorld;
const open = async (how: OpenMoved = openSimulated): Promise<MovedWorld> => {
  laptop = await how(toldAt);
  return laptop;
};
afterEach(() => laptop[Symbol.asyncDispose]());

const none = { marked: [], twice: [] };
const directionsOf = async (id: string) => (await get(laptop, `/${id}`)).body.directions;
const acceptedAt = async (id: string): Promise<string> =>
  (await get(laptop, `/${id}`)).body.timeline.findLast(({ events }: { events: string[] }) =>
    events.some((type) => type === 'notice-drained' || type === 'direction-accepted'),
  ).at;

describe('a direction in mid-run', () => {
  it('nothing goes out after its acceptance, which names how many were told; after the lift the rest is told, nobody twice', async () => {
    await open();
    const id = await ready(laptop, 2000);
    await laptop.moveTo(minutes(11));
    const answer = await direct(laptop, id, '2026-12-20', '2026-12-04', {}, cho);
    expect([answer.status, answer.body]).toEqual([202, { n: 1, state: 'received' }]);
    expect(await directionsOf(id)).toMatchObject([{ n: 1, state: 'received' }]);
    expect(await stageOf(laptop, id)).toBe('held');

    await laptop.advance('PT1M');
    const out = await letters(laptop);
    const [direction] = await directionsOf(id);
    expect(direction).toMatchObject({ alreadyTold: out.length });
    expect(direction.state).not.toBe('received');
    const accepted = await acceptedAt(id);
    expect(out.every(({ at }) => at <= accepted)).toBe(true);
    expect(out.length).toBeLessThan(2000);
    await laptop.moveTo('2026-12-15T12:00:00.000Z');
    expect(await letters(laptop)).toHaveLength(out.length);

    expect((await lift(laptop, id, 1, '2026-12-15', ben)).status).toBe(202);
    expect((await confirmLift(laptop, id, 1, cho)).status).toBe(200);
    await laptop.advance('PT30M');
    expect(await stageOf(laptop, id)).toBe('released');
    expect(await agreeing(laptop, id, refsOf(2000))).toMatchObject({ ...none, letters: 2000 });
  });

  it('again and again, while replies get lost: each says exactly how many were told, and nobody is told twice', async () => {
    await open();
    const id = await ready(laptop, 800);
    await laptop.faults({ ses: [{ do: 'drop-reply', percent: 1 }] });
    await laptop.moveTo(minutes(10.3));
    for (const n of [1, 2, 3]) {
      const direction = direct(laptop, id, '2026-12-30', '2026-12-04', {}, cho);
      await Promise.all([direction, laptop.advance('PT7S')]);
      await laptop.advance('PT20M');
      const out = (await letters(laptop)).length;
      expect((await directionsOf(id)).at(-1)).toMatchObject({ n, alreadyTold: out });
      // The direction is lifted; the days of our own stop have to pass, too.
      await laptop.advance('P6D');
      expect(await letters(laptop)).toHaveLength(out);
      expect((await lift(laptop, id, n, (await laptop.now()).slice(0, 10), ben)).status).toBe(202);
      expect((await confirmLift(laptop, id, n, cho)).status).toBe(200);
      await laptop.advance('PT15S');
    }
    await laptop.advance('PT2H');
    expect(await agreeing(laptop, id, refsOf(800))).toMatchObject({ ...none, letters: 800 });
  });

  it('one that comes while nothing is under way is accepted in its own answer, with the exact number', async () => {
    await open();
    const id = await ready(laptop, 300);
    await laptop.moveTo(minutes(5));
    const answer = await direct(laptop, id, '2026-12-20', '2026-12-04', {}, cho);
    expect(answer.body).toEqual({ n: 1, state: 'accepted', alreadyTold: 10 });
    expect(await directionsOf(id)).toMatchObject([{ alreadyTold: 10 }]);
    await laptop.moveTo('2026-12-20T12:00:00.000Z');
    expect(await letters(laptop)).toHaveLength(10);
  });
});

describe('the urgent exception', () => {
  const rows: readonly Row[] = Array.from({ length: 900 }, (_, n) =>
    n % 3 === 0 ? { segment: 'sim-swap' } : {},
  );
  const isUrgent = ({ to }: { to: string }) => Number(/\d+/.exec(to)?.[0]) % 3 === 0;
  const exception = async () => ({
    agency: 'FBI',
    contact: 'Special Agent Roe',
    consultedAt: await laptop.now(),
    outcome: 'no-objection',
    class: 'sim-swap',
  });

  it('its class is told at once, the rest after the hold, nobody twice', async () => {
    await open();
    const id = await determined(laptop);
    const filed = await receipt(laptop, id, await laptop.now(), { urgentNeedIndicated: true });
    expect(filed.status).toBe(201);
    const frozen = await putList(laptop, id, csvOf(rows));
    expect(frozen.status).toBe(200);
    await laptop.advance('PT1H');
    expect((await post(laptop, `/${id}/urgent-exception`, await exception())).status).toBe(202);
    await writeLetter(laptop, id, { for: 'urgent', subject: 'Guard your number' });
    const urgent = await repeated(laptop, id, { for: 'urgent' });
    expect(urgent).toMatchObject({ listSha256: frozen.body.sha256, count: 300 });
    expect((await approve(laptop, id, urgent)).status).toBe(200);
    expect(await letters(laptop)).toEqual([]);
    expect((await post(laptop, `/${id}/urgent-exception/confirmation`, {}, ben)).status).toBe(200);
    await laptop.advance('PT30M');
    const first = await letters(laptop);
    expect(first).toHaveLength(300);
    expect(first.every(isUrgent)).toBe(true);
    expect(first.every(({ subject }) => subject === 'Guard your number')).toBe(true);
    expect(await stageOf(laptop, id)).toBe('held');

    await writeLetter(laptop, id);
    const general = await repeated(laptop, id);
    expect((await approve(laptop, id, general)).status).toBe(200);
    await laptop.moveTo(minutes(-1));
    expect(await letters(laptop)).toHaveLength(300);
    await laptop.moveTo(minutes(30));
    expect(await agreeing(laptop, id, refsOf(900))).toMatchObject({ ...none, letters: 900 });
    const rest = (await letters(laptop)).filter((one) => !isUrgent(one));
    expect(rest).toHaveLength(600);
    expect(rest.every(({ at }) => at >= minutes(0))).toBe(true);
  });

  it('dies with a direction: the class that is being told is let end, nobody else is told before the hold', async () => {
    await open();
    const id = await determined(laptop);
    await receipt(laptop, id, await laptop.now(), { urgentNeedIndicated: true });
    await putList(laptop, id, csvOf(rows));
    await laptop.advance('PT1H');
    await post(laptop, `/${id}/urgent-exception`, await exception());
    await writeLetter(laptop, id, { for: 'urgent' });
    await approve(laptop, id, await repeated(laptop, id, { for: 'urgent' }));
    await post(laptop, `/${id}/urgent-exception/confirmation`, {}, ben);
    await laptop.advance('PT10M5S');
    const answer = await direct(laptop, id, '2026-12-10', '2026-11-24', {}, cho);
    expect(answer.body.state).toBe('received');
    await laptop.advance('PT5M');
    const [direction] = await directionsOf(id);
    const out = (await letters(laptop)).length;
    expect(direction).toMatchObject({ alreadyTold: out });
    expect(direction.state).not.toBe('received');
    expect(out).toBeLessThan(300);
    await laptop.advance('P8D');
    expect(await letters(laptop)).toHaveLength(out);
  });
});

describe('what the post office reports', () => {
  const report = async (events: readonly object[]) =>
    laptop.call('POST', '/local/mail-events', { json: { events } });

  it('forged, repeated and reordered events change nothing; a bounce after closing reopens the record', async () => {
    await open(openLaptop);
    const id = await ready(laptop, 30);
    await laptop.moveTo(minutes(20));
    await laptop.advance('P3D');
    expect(await stageOf(laptop, id)).toBe('closed');
    const before = await proof(laptop, id);
    const [first, second] = await letters(laptop);
    const [one = '', other = ''] = [first?.id, second?.id];
    const events = [
      ...[...['Delivery', 'Send', 'Delivery'], ...['Send', 'Send']].map((type) => ({ id: one, type })),
      { id: one, type: 'Bounce', messageId: 'made-up' },
      { id: one, type: 'Bounce', tags: { position: '7' } },
      { id: one, type: 'Bounce', tags: { page: '1-77' } },
      { id: one, type: 'Bounce', tags: { page: '2-0' } },
      { id: one, type: 'Bounce', tags: { case: id.replace(/.$/, (last) => (last === '0' ? '1' : '0')) } },
      { id: one, type: 'Invented' },
    ];
    expect((await report(events)).body.answer).toEqual({ batchItemFailures: [] });
    expect(await proof(laptop, id)).toEqual(before);
    expect(await stageOf(laptop, id)).toBe('closed');

    await report([{ id: other, type: 'Bounce' }]);
    expect(await stageOf(laptop, id)).toBe('released');
    expect(await postal(laptop, id)).toHaveLength(1);
    await report([{ id: other, type: 'Bounce' }]);
    await laptop.advance('PT1H');
    expect(await noticeOf(laptop, id)).toMatchObject({
      status: 'accounted',
      sent: 29,
      postal: 1,
      paperMailed: 0,
    });
    expect((await mailAll(laptop, id)).status).toBe(200);
    await laptop.advance('PT1M');
    expect(await stageOf(laptop, id)).toBe('closed');
    await report([{ id: other, type: 'Bounce' }]);
    expect(await stageOf(laptop, id)).toBe('closed');
    expect(await letters(laptop)).toHaveLength(30);
  });
});

describe('people found later (R-14)', () => {
  it('a supplement has its own letter and approval; customers already notified are not notified again', async () => {
    await open();
    const id = await ready(laptop, 100);
    await laptop.moveTo(minutes(30));
    const { n } = (await post(laptop, `/${id}/supplements`, { sameBreach: true, reason: 'More logs.' })).body;
    expect(n).toBe(2);
    const found: readonly Row[] = Array.from({ length: 40 }, (_, at) =>
      at < 10 ? {} : { customerRef: `C-${500 + at}`, email: `c${500 + at}@home.example` },
    );
    await tellable(laptop, id, { csv: csvOf(found), list: 2 });
    await laptop.advance('PT1H');
    const refs = [...refsOf(100), ...Array.from({ length: 30 }, (_, at) => `C-${510 + at}`)];
    expect(await agreeing(laptop, id, refs)).toMatchObject({ ...none, letters: 130 });
    await laptop.advance('P4D');
    expect(await stageOf(laptop, id)).toBe('closed');
  });
});
