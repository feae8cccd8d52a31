import { describe, expect, it } from 'vitest';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { TrainingCorrected } from '#domain/training/rules.ts';
import { listTrainings, readTraining } from '#functions/training/read-training.ts';
import { correctTraining, recordTraining } from '#functions/training/record-training.ts';
import { inMemory } from '#test/support/memory.ts';
import { training } from '#test/support/trainings.ts';

const world = () => {
  const w = { ...inMemory('2026-11-24T15:00:00.000Z'), zone: 'America/Denver' };
  return {
    ...w,
    record: (over: object = {}, by = 'sue') => recordTraining(w)({ ...training, ...over, by } as never),
    correct: (caseId: string, over: object, n = 1) =>
      correctTraining(w)({ ...training, ...over, caseId, n, by: 'dana' } as never),
    read: async (caseId: string) => (await readTraining(w)({ caseId })).body,
    list: async (year: string) => (await listTrainings(w)(undefined, { query: { year } })).body,
  };
};

describe('the register of trainings (R-30, 47 CFR 64.2009(b))', () => {
  it('keeps who was trained, when, in what, by whom, and who entered it', async () => {
    const w = world();
    const { status, body } = await w.record();
    expect([status, body.id]).toEqual([201, expect.stringMatching(/^TRN-[0-9a-f]{40}$/)]);
    expect(await w.read(body.id)).toMatchObject({
      ...{ ...training, id: body.id, kind: 'training', corrected: [], by: { officer: 'sue' } },
      next: [{ action: 'correct-training', n: 1, mayBy: ['supervisor', 'dpo'] }],
    });
  });

  it('the history has no name', async () => {
    const w = world();
    const { id } = (await w.record()).body;
    const kept = JSON.stringify(w.stored.get(id));
    for (const name of [...training.persons, training.trainer, training.what])
      expect(kept).not.toContain(name);
  });

  it('lists those of a year by their day, with the seal of each', async () => {
    const w = world();
    const late = (await w.record({ on: '2026-11-23' })).body.id;
    const early = (await w.record({ on: '2026-01-01' })).body.id;
    await w.record({ on: '2025-12-31' });
    const { year, trainings } = await w.list('2026');
    expect([year, trainings.map(({ id }) => id)]).toEqual([2026, [early, late]]);
    expect(trainings.map(({ hash }) => hash)).toEqual([early, late].map((id) => w.stored.get(id)?.hash));
  });

  it('the same entry of one person on one day is one', async () => {
    const w = world();
    const [first, again] = [await w.record(), await w.record()];
    expect([again.status, again.body.id]).toEqual([200, first.body.id]);
  });

  it('none is in the future: a planned training trained nobody', async () => {
    const w = world();
    await expect(w.record({ on: '2026-11-25' })).rejects.toThrow(InvalidInput);
    expect(w.stored.size).toBe(0);
    const { id } = (await w.record({ on: '2026-11-24' })).body;
    await expect(w.correct(id, { on: '2026-11-25' })).rejects.toThrow(InvalidInput);
  });

  it('a correction replaces it and keeps it; an outdated page corrects nothing', async () => {
    const w = world();
    const { id } = (await w.record()).body;
    expect((await w.correct(id, { on: '2026-10-06', trainer: 'Tara Trainer' })).body.entries).toBe(2);
    expect(await w.read(id)).toMatchObject({
      ...{ on: '2026-10-06', trainer: 'Tara Trainer', by: { officer: 'dana' } },
      corrected: [{ on: training.on, trainer: training.trainer, by: { officer: 'sue' } }],
    });
    await expect(w.correct(id, { what: 'Other' }, 1)).rejects.toThrow(TrainingCorrected);
    expect((await w.correct(id, { on: '2026-10-06', trainer: 'Tara Trainer' }, 2)).body.entries).toBe(2);
    await expect(w.read(`TRN-${'0'.repeat(40)}`)).rejects.toThrow(NotFound);
  });
});
