import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '#domain/case/errors.ts';
import { httpOptOutPage } from '#functions/adapters/http-opt-out-page.ts';
import { downtimeWorld } from '#test/support/downtimes.ts';

const minutes = 60_000;
const hours = 60 * minutes;
const subjects = ({ mail }: ReturnType<typeof downtimeWorld>) =>
  mail.outbox.map(({ to, subject }) => `${to}: ${subject.replace(/DWN-.*/, 'DWN')}`);

describe('a downtime that an officer enters (R-26)', () => {
  it('the same entry again is the same downtime, not an overlap', async () => {
    const w = downtimeWorld();
    const [first, again] = [await w.record(), await w.record()];
    expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id]);
  });

  it('a second officer who enters the same hours is told of the first entry', async () => {
    const w = downtimeWorld();
    const { id } = (await w.record()).body;
    const refusal = await w.record({ what: 'No calls.' }, 'ben').catch((fault: unknown) => fault);
    expect((refusal as InvalidInput).faults).toEqual([
      { pointer: '#/from', detail: `This overlaps ${id}, which is recorded already.` },
    ]);
  });

  it('still down after 4 hours: officers are told once, the DPO every day after the due day', async () => {
    const w = downtimeWorld();
    const { id } = (await w.record()).body;
    w.clock.advance(4 * hours - minutes);
    await w.tell();
    expect([subjects(w), (await w.read(id)).stage]).toEqual([[], 'down']);
    w.clock.advance(2 * minutes);
    await w.tell();
    await w.tell();
    const asked = 'officers@example.com: Anomaly or failure? Answer by Wednesday, December 2, 2026: DWN';
    expect(subjects(w)).toEqual([asked]);
    w.clock.set('2026-12-03T12:59:00.000Z');
    await w.tell();
    expect(subjects(w)).toEqual([asked]);
    for (const day of ['03', '04', '05']) {
      w.clock.set(`2026-12-${day}T13:01:00.000Z`);
      await w.tell();
      await w.tell();
    }
    const overdue = 'dpo@example.com: Overdue, a way to opt out was down: DWN';
    expect(subjects(w)).toEqual([asked, overdue, overdue, overdue]);
  });

  it('once it is answered nobody hears of it again', async () => {
    const w = downtimeWorld('2026-11-24T23:00:00.000Z');
    const { id } = (await w.record({ to: '2026-11-24T20:00:00.000Z' })).body;
    w.clock.advance(minutes);
    await w.tell();
    await w.anomaly(id);
    w.clock.set('2027-01-04T15:00:00.000Z');
    await w.tell();
    expect(subjects(w)).toHaveLength(1);
    expect(await w.read(id)).toMatchObject({ stage: 'anomaly', reason: 'A cut cable.', next: [] });
  });

  it('a failure stays overdue until the FCC has the letter', async () => {
    const w = downtimeWorld('2026-11-24T23:00:00.000Z');
    const { id } = (await w.record({ to: '2026-11-24T20:00:00.000Z' })).body;
    w.clock.advance(minutes);
    await w.tell();
    await w.fail(id);
    w.clock.set('2026-12-03T15:00:00.000Z');
    await w.tell();
    expect(w.mail.outbox.at(-1)?.text).toContain('nobody has recorded that the letter was sent');
    await w.notified(id, '2026-12-03');
    w.clock.set('2026-12-04T15:00:00.000Z');
    await w.tell();
    expect(subjects(w)).toHaveLength(2);
    expect(await w.read(id)).toMatchObject({ stage: 'notified', fccNotifiedHow: 'By mail.', next: [] });
  });

  it('the letter to the FCC has a blank for what nobody wrote', async () => {
    const w = downtimeWorld('2026-11-24T23:00:00.000Z');
    const { id } = (await w.record({ to: '2026-11-24T20:00:00.000Z' })).body;
    expect((await w.read(id)).fccLetter).toBeNull();
    await w.fail(id);
    const blanks = (await w.read(id)).fccLetter?.filter(({ text }) => text === null);
    expect(blanks?.map(({ about }) => about)).toEqual([
      'When the remedy was or will be in place',
      'Whether the relevant state commission was notified, and whether it took any action',
      'Copy of the notice to customers',
    ]);
    await w.fail(id, { remediedOn: '2026-11-25', stateCommission: 'Told.', customerNotice: 'Dear customer' });
    const { fccLetter } = await w.read(id);
    expect(fccLetter?.some(({ text }) => text === null)).toBe(false);
    expect(fccLetter?.find(({ about }) => about === 'Problem experienced')?.text).toBe(
      'Nobody could call.\nIt did not work from Tuesday, November 24, 2026 at 8:00 AM MST to Tuesday, November 24, 2026 at 1:00 PM MST.',
    );
  });

  it('what waits is in the list of every year; the rest in its own', async () => {
    const w = downtimeWorld('2026-11-24T23:00:00.000Z');
    const open = (await w.record()).body.id;
    const short = (await w.record({ mechanism: 'mailbox', to: '2026-11-24T16:00:00.000Z' })).body.id;
    const ids = async (year: string) => {
      const { open, downtimes } = (await w.list({ year })).body;
      return [open.map(({ id }) => id), downtimes.map(({ id }) => id)];
    };
    expect(await ids('2026')).toEqual([[open], [short]]);
    expect(await ids('2027')).toEqual([[open], []]);
    await expect(w.list({ year: '26' })).rejects.toThrow(InvalidInput);
    const { text } = await w.list({ year: '2026' }, 'text/csv');
    expect(text).toMatch(/^reference,way to opt out,down from,/);
    expect(text.trim().split('\r\n')).toHaveLength(3);
  });

  it('an end that is corrected to 4 hours opens the question', async () => {
    const w = downtimeWorld('2026-11-24T23:00:00.000Z');
    const { id } = (await w.record({ to: '2026-11-24T16:00:00.000Z' })).body;
    await w.end(id, '2026-11-24T19:00:00.000Z');
    expect(await w.read(id)).toMatchObject({ stage: 'question', dueOn: '2026-12-02' });
  });
});

describe('our own watch of the page (R-26)', () => {
  it('records the first failure and the first success after it', async () => {
    const w = downtimeWorld();
    await w.watch();
    w.page.isUp = false;
    for (const _ of [1, 2, 3]) {
      w.clock.advance(5 * minutes);
      await w.watch();
      await w.watch();
    }
    w.page.isUp = true;
    for (const _ of [1, 2]) {
      w.clock.advance(5 * minutes);
      await w.watch();
    }
    const { open, downtimes } = (await w.list()).body;
    expect([open.length, downtimes.length]).toEqual([0, 1]);
    expect(downtimes[0]).toMatchObject({
      ...{ stage: 'short', mechanism: 'page', by: null },
      ...{ from: '2026-11-24T15:05:00.000Z', to: '2026-11-24T15:20:00.000Z' },
    });
    expect(w.counted).toEqual([0, 1, 1, 1, 1, 1, 1, 0, 0]);
  });

  it('down for 4 hours: the question is open, and the end leaves it open', async () => {
    const w = downtimeWorld();
    w.page.isUp = false;
    await w.watch();
    w.clock.advance(4 * hours + minutes);
    await w.tell();
    w.page.isUp = true;
    await w.watch();
    expect((await w.list()).body.open).toMatchObject([
      { stage: 'question', to: '2026-11-24T19:01:00.000Z', dueOn: '2026-12-02' },
    ]);
    expect(subjects(w)).toHaveLength(1);
  });

  it.each([
    { status: 200, body: '<form method="post">', isUp: true },
    { status: 200, body: 'Welcome', isUp: false },
    { status: 503, body: '<form method="post">', isUp: false },
  ])('a page that answers $status and "$body" is up: $isUp', async ({ status, body, isUp }) => {
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, reply) => {
      asked.push(url);
      reply.writeHead(status).end(body);
    }).listen(0, '127.0.0.1');
    await new Promise((ready) => void server.once('listening', ready));
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await httpOptOutPage(site, [site]).isUp()).toBe(isUp);
    expect(asked).toEqual(['/request/one-page?kind=cpni-restrict']);
    await new Promise((closed) => void server.close(closed));
    expect(await httpOptOutPage(site, [site]).isUp()).toBe(false);
  });
});
