import { describe, expect, it } from 'vitest';
import { TooManyFiles } from '#domain/case/errors.ts';
import { attachScan, eraseFiles } from '#domain/case/files.ts';
import { fileWorkOf } from '#domain/complaint/files.ts';
import { ComplaintLife } from '#test/support/domain/complaint.ts';

const scan = {
  ...({ purpose: 'as-received', type: 'pdf' } as const),
  ...{ id: 'scan', bytes: 8, sha256: 'f'.repeat(64) },
};

/** 24 months after January 8, 2027, the complaint's limit. */
const endsAt = '2029-01-08T00:00:00.000Z';

const scanned = (life: ComplaintLife, id = 'scan'): ComplaintLife =>
  life.apply(...attachScan(life.state, { ...scan, id }));

describe('a scan of a complaint', () => {
  it('goes with the complainant’s data, counted from the limit (P47)', () => {
    const { state } = scanned(new ComplaintLife());
    expect(fileWorkOf(state)).toMatchObject({
      ...{ what: 'erase', dueAt: endsAt, because: 'person-erased', files: [{ n: 1 }] },
    });
  });

  it('moves no date, no stage and no next step of ours (R-25)', () => {
    const life = new ComplaintLife();
    life.machine();
    const { wakeAt: before, ...keys } = life.keys;
    scanned(life);
    const { wakeAt: after, ...now } = life.keys;
    expect([now, after]).toEqual([keys, before]);
  });

  it('of a settled complaint wakes reconcile once more, until it is erased (P47)', () => {
    const life = new ComplaintLife();
    life.machine();
    life.do({ type: 'withdraw' });
    life.machine();
    expect(life.keys).toMatchObject({ queue: 'settled', wakeAt: undefined });
    scanned(life);
    expect(life.keys).toMatchObject({ queue: 'settled', wakeAt: '2029-01-08T00:15:00.000Z' });
    life.apply(...eraseFiles(life.state, life.state.files ?? [], 'person-erased'));
    expect([life.keys.wakeAt, fileWorkOf(life.state)]).toEqual([undefined, undefined]);
    expect(life.state.files).toMatchObject([{ n: 1, erased: 'person-erased' }]);
  });

  it('is one of at most nine: a number has one digit', () => {
    const life = new ComplaintLife();
    for (let n = 1; n <= 9; n += 1) scanned(life, `scan ${n}`);
    expect(attachScan(life.state, { ...scan, id: 'scan 9' })).toEqual([]);
    expect(() => attachScan(life.state, { ...scan, id: 'tenth' })).toThrow(TooManyFiles);
  });
});
