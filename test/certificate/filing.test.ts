import { describe, expect, it } from 'vitest';
import { storedDay } from '#domain/calendar/times.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { ProposalChanged } from '#domain/case/proposals.ts';
import { NothingToConfirm, SamePerson } from '#domain/case/two-persons.ts';
import { certificateFilingId, certificateFilings } from '#domain/certificate/filing.ts';
import { CertificateFiledBefore, NothingToCorrect, YearNotOver } from '#domain/certificate/rules.ts';
import { decisionsKeptUntil, neverErased } from '#domain/choice/decision.ts';
import { dateAnswers } from '#functions/certificate/date-answers.ts';
import { confirmFiling } from '#functions/certificate/record-filing.ts';
import { filed, filingActs, filingWorld } from '#test/support/certificates.ts';
import { preservationActs } from '#test/support/preservations.ts';

const faultsOf = async (work: Promise<unknown>) => {
  const refusal = await work.catch((fault: unknown) => fault);
  expect(refusal).toBeInstanceOf(InvalidInput);
  return (refusal as InvalidInput).faults.map(({ pointer, detail }) => [pointer, detail]);
};

const keptUntil = '2027-02-28T10:00:00.000Z';

describe('the filing of a year’s certificate (47 CFR 64.2009(e))', () => {
  it.each([
    { over: { filedOn: '2026-11-25' }, says: 'This is in the future.' },
    { over: { filedOn: '2025-12-31' }, says: 'This is before 2025 ended.' },
  ])('on $over.filedOn: $says', async ({ over, says }) => {
    expect(await faultsOf(filingWorld().record(over))).toEqual([['#/filedOn', says]]);
  });

  it('takes the first day after the year, and today', async () => {
    for (const filedOn of ['2026-01-01', '2026-11-24'])
      expect((await filingWorld().record({ filedOn })).body).toEqual({ year: 2025, stage: 'waiting' });
  });

  it('of a year that is not over is refused, and the page does not offer it', async () => {
    const w = filingWorld();
    const acts = filingActs(w, 2026);
    await expect(acts.record()).rejects.toThrow(YearNotOver);
    expect(await acts.read()).toMatchObject({ filing: null, answers: null, next: [] });
    expect((await filingActs(w, 2025).read()).next).toMatchObject([
      { action: 'record-filing', mayBy: ['supervisor', 'dpo'] },
    ]);
    w.clock.set('2027-01-01T06:59:00.000Z');
    await expect(acts.record({ filedOn: '2027-01-01' })).rejects.toThrow(YearNotOver);
  });

  it('is recorded once; who recorded it does not confirm it, nor anybody what they did not read', async () => {
    const w = filingWorld();
    await w.record();
    await expect(w.record()).rejects.toThrow(CertificateFiledBefore);
    await expect(w.confirm('sue')).rejects.toThrow(SamePerson);
    const stale = { year: 2025, by: 'dana', proposalSha256: '0'.repeat(64) };
    await expect(confirmFiling(w)(stale)).rejects.toThrow(ProposalChanged);
    await w.confirm();
    await expect(w.record()).rejects.toThrow(CertificateFiledBefore);
    await expect(w.confirm()).rejects.toThrow(NothingToConfirm);
    await expect(filingActs(w, 2024).confirm()).rejects.toThrow(NotFound);
  });

  it('that was declined changes nothing, says why, and is recorded again', async () => {
    const w = filingWorld();
    await w.record();
    await w.decline();
    expect(await w.read()).toMatchObject({
      filing: { stage: 'declined', reason: 'It was filed a day later.' },
      ...{ answers: null, next: [{ action: 'record-filing' }] },
    });
    await w.record({ filedOn: '2026-03-02' });
    await w.confirm();
    expect(await w.read()).toMatchObject({ filing: { stage: 'confirmed', filedOn: '2026-03-02' } });
  });

  it('waits for a second person by name and by date (R-13)', async () => {
    const w = filingWorld();
    await w.record();
    const keysOf = async () => (await w.cases.read(certificateFilings, certificateFilingId(2025))).keys;
    expect(await keysOf()).toMatchObject({ queue: 'second-person', wakeAt: '2026-11-25T15:00:00.000Z' });
    await w.confirm();
    expect(await keysOf()).toEqual({ stage: 'confirmed' });
  });
});

describe('answers of the year may go a year after the filing (47 CFR 64.2009(c))', () => {
  it('once it is confirmed, a bounded number an hour; the page says how far it is, then that it ended', async () => {
    const w = filingWorld();
    await w.answered('2025-05-05', 7);
    await w.record();
    await w.hour(5);
    expect((await w.read()).answers).toBeNull();
    await w.confirm();
    expect((await w.read()).answers).toEqual({
      keptUntil,
      isKeptLonger: false,
      answers: 0,
      percent: 0,
      doneAt: null,
    });
    await w.hour(5);
    expect((await w.read()).answers).toMatchObject({ answers: 5, doneAt: null });
    await w.hour(5);
    const ended = {
      keptUntil,
      isKeptLonger: false,
      answers: 7,
      percent: 100,
      doneAt: '2026-11-24T15:00:00.000Z',
    };
    expect((await w.read()).answers).toEqual(ended);
    const { revision } = await w.cases.read(certificateFilings, certificateFilingId(2025));
    await w.hour(5);
    expect((await w.cases.read(certificateFilings, certificateFilingId(2025))).revision).toBe(revision);
  });

  it('while a preservation covers the year none has an end; once it ended, each gets its own again (P47)', async () => {
    const w = filingWorld();
    await w.answered('2025-05-05', 3);
    await w.file();
    await w.hour();
    const acts = preservationActs(w);
    const { id } = (
      await acts.begin({ scope: 'period', person: undefined, from: '2025-12-31', to: '2026-01-31' })
    ).body;
    const other = (
      await acts.begin({ scope: 'period', person: undefined, from: '2026-01-01', to: '2026-01-31' })
    ).body;
    expect(other.id).not.toBe(id);
    expect((await w.read()).answers).toMatchObject({ isKeptLonger: true });
    await w.hour(2);
    await w.hour();
    expect((await w.cpniAnswers.progress(2025, neverErased)).answers).toBe(3);
    await acts.askEnd(id);
    await acts.confirmEnd(id);
    expect((await w.read()).answers).toMatchObject({ isKeptLonger: false });
    await w.hour();
    const until = decisionsKeptUntil(storedDay('2026-02-27'));
    expect((await w.cpniAnswers.progress(2025, until)).answers).toBe(3);
  });

  it('of two years in one hour share its bound, and each ends', async () => {
    const w = filingWorld();
    await w.answered('2025-05-05', 3);
    await w.answered('2024-05-05', 4);
    await w.file();
    const before = filingActs(w, 2024);
    await before.record({ filedOn: '2025-02-28' });
    await before.confirm();
    await w.hour(4);
    const done = async () => [(await before.read()).answers?.doneAt, (await w.read()).answers?.doneAt];
    expect(await done()).toEqual([expect.any(String), null]);
    await w.hour(4);
    expect(await done()).toEqual([expect.any(String), expect.any(String)]);
  });

  it('a run that dies before it wrote that all are dated writes it in the next hour', async () => {
    const w = filingWorld();
    await w.answered('2025-05-05', 3);
    await w.file();
    const change = () => Promise.reject(new Error('died'));
    await expect(dateAnswers({ ...w, cases: { ...w.cases, change } })()).rejects.toThrow('died');
    expect((await w.read()).answers).toMatchObject({ answers: 3, percent: 100, doneAt: null });
    await w.hour();
    expect((await w.read()).answers).toMatchObject({ answers: 3, doneAt: expect.any(String) });
  });

  it('a correction to a later day keeps them longer, and is a second run; an earlier day is refused', async () => {
    const w = filingWorld();
    await w.answered('2025-05-05', 3);
    await expect(w.correct({})).rejects.toThrow(NotFound);
    await w.record();
    await expect(w.correct({})).rejects.toThrow(NothingToCorrect);
    await w.confirm();
    await w.hour();
    expect(await faultsOf(w.correct({ filedOn: '2026-02-26' }))).toEqual([
      [
        '#/filedOn',
        'Only a later day can replace the recorded one: an earlier day would erase answers before their time.',
      ],
    ]);
    expect(await faultsOf(w.correct({ filedOn: '2026-11-25' }))).toEqual([
      ['#/filedOn', 'This is in the future.'],
    ]);
    await w.correct({ filedOn: '2026-03-02' });
    const later = '2027-03-03T10:00:00.000Z';
    expect((await w.read()).answers).toEqual({
      keptUntil: later,
      isKeptLonger: false,
      answers: 0,
      percent: 0,
      doneAt: null,
    });
    await w.hour();
    expect(await w.read()).toMatchObject({
      filing: { filedOn: '2026-03-02', corrected: { officer: 'sue', reason: 'A typing error.' } },
      answers: { keptUntil: later, answers: 3, doneAt: expect.any(String) },
    });
  });

  it('a correction of the number alone dates nothing anew, and the same again says nothing', async () => {
    const w = filingWorld();
    await w.file();
    await w.hour();
    await w.correct({ confirmation: '20260227-2' });
    await w.correct({ confirmation: '20260227-2' });
    const { state, history } = await w.cases.read(certificateFilings, certificateFilingId(2025));
    expect(state).toMatchObject({ ...filed, confirmation: '20260227-2', dated: { answers: 0 } });
    expect(history.flatMap(({ events }) => events.map(({ type }) => type))).toEqual([
      ...['certificate-filed', 'filing-confirmed', 'answers-dated', 'filing-corrected'],
    ]);
  });

  it('a day that was corrected while a run went on is dated by the next run', async () => {
    const w = filingWorld();
    await w.answered('2025-05-05', 3);
    await w.file();
    const keepUntil: typeof w.cpniAnswers.keepUntil = async (...given) => {
      const done = await w.cpniAnswers.keepUntil(...given);
      await w.correct({ filedOn: '2026-03-02' });
      return done;
    };
    await dateAnswers({ ...w, cpniAnswers: { ...w.cpniAnswers, keepUntil } })();
    expect((await w.read()).answers).toMatchObject({ answers: 0, doneAt: null });
    await w.hour();
    expect((await w.read()).answers).toMatchObject({ answers: 3, doneAt: expect.any(String) });
  });
});
