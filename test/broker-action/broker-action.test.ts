import { describe, expect, it } from 'vitest';
import type { InvalidInput } from '#domain/case/errors.ts';
import { action, brokerActionWorld, information } from '#test/support/broker-actions.ts';

const refusal = async (act: Promise<unknown>) => {
  const fault = await act.then(
    () => undefined,
    (error: unknown) => error,
  );
  return fault as InvalidInput;
};
const faults = (detail: string) => [{ pointer: '#/on', detail }];

describe('the register of actions against data brokers (R-30, 47 CFR 64.2009(e))', () => {
  it('keeps against whom, before whom, what, the day, the reference and the result', async () => {
    const w = brokerActionWorld();
    const recorded = await w.record();
    const { id } = recorded.body;
    expect([recorded.status, id]).toEqual([201, expect.stringMatching(/^BKA-[0-9a-f]{40}$/)]);
    await w.addResult(id);
    const { on, ...said } = action;
    expect(await w.read(id)).toMatchObject({
      ...{ id, kind: 'action', entry: { n: 1, on, action: said, information: null, corrects: null } },
      results: [
        {
          n: 2,
          on: '2026-11-20',
          what: 'The court forbade it to sell call records.',
          by: { officer: 'ben' },
        },
      ],
    });
  });

  it('keeps what we know of the brokers’ processes, and what we did about it', async () => {
    const w = brokerActionWorld();
    const { id } = (await w.inform()).body;
    const { on, ...said } = information;
    expect(await w.read(id)).toMatchObject({
      ...{ kind: 'information', entry: { on, information: said, action: null }, results: [] },
    });
  });

  it('the same entry again, or the same result, is one', async () => {
    const w = brokerActionWorld();
    const [first, again] = [await w.record(), await w.record()];
    expect([again.status, again.body.id]).toEqual([200, first.body.id]);
    await w.addResult(first.body.id);
    await w.addResult(first.body.id);
    expect((await w.read(first.body.id)).results).toHaveLength(1);
    expect((await w.record({}, 'ben')).status).toBe(201);
  });

  it('a correction is a new entry; the one that it replaces is kept, with who and when', async () => {
    const w = brokerActionWorld();
    const { id } = (await w.record()).body;
    await w.addResult(id);
    w.clock.advance(60_000);
    expect((await w.correct(id, { before: 'state-commission' })).body).toEqual({ id, entries: 3 });
    await w.correctResult(id, { what: 'Settled.' });
    const view = await w.read(id);
    expect(view).toMatchObject({
      entry: { n: 3, corrects: 1, action: { before: 'state-commission' }, by: { officer: 'ben' } },
      results: [{ n: 4, corrects: 2, what: 'Settled.' }],
      corrected: {
        entries: [{ n: 1, action: { before: 'court' }, recordedAt: '2026-11-24T15:00:00.000Z' }],
        results: [{ n: 2, what: 'The court forbade it to sell call records.' }],
      },
    });
    expect(view.next.map(({ action: act, n }) => [act, n])).toEqual([
      ...[
        ['record-result', undefined],
        ['correct-result', 4],
        ['correct-action', 3],
      ],
    ]);
  });

  it('information is corrected likewise, and only by information', async () => {
    const w = brokerActionWorld();
    const { id } = (await w.inform()).body;
    expect(await refusal(w.correct(id, {}))).toMatchObject({ code: 'not-found' });
    await w.correctInformation(id, { steps: 'We warned every shop.' });
    expect((await w.read(id)).entry.information?.steps).toBe('We warned every shop.');
  });

  it('who corrects an entry that somebody corrected meanwhile is told; nothing is lost', async () => {
    const w = brokerActionWorld();
    const { id } = (await w.record()).body;
    await w.correct(id, { reference: '1:26-cv-01235' });
    expect(await refusal(w.correct(id, { reference: '9' }, 1, 'ann'))).toMatchObject({
      code: 'entry-corrected',
    });
    expect((await w.read(id)).entry.action?.reference).toBe('1:26-cv-01235');
    expect(await refusal(w.correct(id, {}, 7))).toMatchObject({ code: 'not-found' });
  });

  it('no day is in the future, and no result is before the action', async () => {
    const w = brokerActionWorld();
    const future = faults('This is in the future.');
    expect((await refusal(w.record({ on: '2026-11-25' }))).faults).toEqual(future);
    const { id } = (await w.record({ on: '2026-11-24' })).body;
    expect((await refusal(w.addResult(id, { on: '2026-11-25' }))).faults).toEqual(future);
    expect((await refusal(w.addResult(id, { on: '2026-11-23' }))).faults).toEqual(
      faults('This is before 2026-11-24, the day of the first entry.'),
    );
    const earlier = (await w.record()).body.id;
    await w.addResult(earlier, { on: action.on });
    expect((await refusal(w.correct(earlier, { on: '2026-10-06' }))).faults).toEqual(
      faults('A result is recorded for 2026-10-05, which is before this day.'),
    );
  });
});

describe('the list of a year, for the certificate', () => {
  it('has what began in the year, and earlier actions with a result in it', async () => {
    const w = brokerActionWorld('2027-03-01T15:00:00.000Z');
    const old = (await w.record({ on: '2025-12-31' })).body.id;
    const later = (await w.record({ on: '2027-01-01', reference: '2' })).body.id;
    const known = (await w.inform()).body.id;
    await w.addResult(old, { on: '2027-02-01' });
    const ids = async (year: string) => {
      const { actions, information: infos } = (await w.list({ year })).body;
      return [actions.map(({ id }) => id), infos.map(({ id }) => id)];
    };
    expect(await ids('2025')).toEqual([[old], []]);
    expect(await ids('2026')).toEqual([[], [known]]);
    expect(await ids('2027')).toEqual([[old, later], []]);
    expect((await w.list()).body.year).toBe(2027);
    expect((await refusal(w.list({ year: '27' }))).faults?.[0]?.pointer).toBe('#/year');
  });

  it('follows a correction of the day, over more than one page of the register', async () => {
    const w = brokerActionWorld();
    const { id } = (await w.record()).body;
    await w.correct(id, { on: '2025-10-05' });
    expect((await w.list({ year: '2026' })).body.actions).toEqual([]);
    expect((await w.list({ year: '2025' })).body.actions).toHaveLength(1);
    for (let n = 0; n < 60; n += 1) await w.record({ reference: String(n) });
    expect((await w.list({ year: '2026' })).body.actions).toHaveLength(60);
  });

  it('a file has a line for each, with its results', async () => {
    const w = brokerActionWorld();
    const { id } = (await w.record()).body;
    await w.addResult(id);
    await w.inform();
    const { text } = await w.list({ year: '2026' }, 'text/csv');
    for (const said of [
      ...[id, 'Call Records Direct LLC', 'proceedings', '1:26-cv-01234'],
      ...['2026-11-20: The court forbade it', 'Callers pretend to be technicians.'],
    ])
      expect(text).toContain(said);
    expect(text.trim().split('\r\n')).toHaveLength(3);
  });
});
