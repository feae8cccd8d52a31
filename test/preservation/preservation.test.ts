import { describe, expect, it } from 'vitest';
import { retention } from '#domain/calendar/retention.ts';
import type { InvalidInput } from '#domain/case/errors.ts';
import { findKeysIn } from '#domain/find-keys.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdOf } from '#functions/account/contract.ts';
import { mayErase } from '#functions/preservation/offers.ts';
import { copyOf } from '#ports/case-files.ts';
import { preservationWorld, requestIdOf } from '#test/support/preservations.ts';

const ada = { name: 'Ada', email: 'ada@home.example', account: '5550-1234' };
/** Of personal data of a request of November 24, 2026, due on December 24. */
const afterItsEnd = '2028-12-25T00:00:00.000Z';

const mayEraseOf = async (w: ReturnType<typeof preservationWorld>, id: string) =>
  mayErase(w, (await w.cases.read(requests, id)) as never);

describe('a preservation begins by one officer, and works at its commit (P47)', () => {
  it.each([
    { scope: 'person', over: { person: 'ADA@home.example' } },
    { scope: 'account', over: { account: 'No. 55501234' } },
    { scope: 'case', over: { case: requestIdOf(1).toLowerCase() } },
    { scope: 'period', over: { from: '2026-11-24', to: '2026-11-24' } },
  ])('by $scope: what it covers may not be erased, before any job ran', async ({ scope, over }) => {
    const w = preservationWorld();
    const covered = await w.receive(1, ada);
    const other = await w.receive(2, {}, { receivedAt: '2026-11-26T18:00:00.000Z' });
    expect(await mayEraseOf(w, covered)).toBe(true);
    expect((await w.begin({ person: undefined, ...over, scope })).body.stage).toBe('recorded');
    expect([await mayEraseOf(w, covered), await mayEraseOf(w, other)]).toEqual([false, true]);
  });

  it('an account that an officer named in the case is covered, whatever was typed', async () => {
    const w = preservationWorld();
    const id = await w.receive(1, {}, { account: accountIdOf('5550-1234') });
    await w.begin({ scope: 'account', person: undefined, account: '5550 1234' });
    expect(await mayEraseOf(w, id)).toBe(false);
  });

  it('a case that came later is covered, too', async () => {
    const w = preservationWorld();
    await w.begin();
    expect(await mayEraseOf(w, await w.receive(1, ada))).toBe(false);
  });

  it.each([
    { why: 'nothing to find', over: { scope: 'account', account: 'the house' }, pointer: '#/account' },
    { why: 'no days', over: { scope: 'period' }, pointer: '#/from' },
    {
      ...{ why: 'days that run backwards', pointer: '#/to' },
      over: { scope: 'period', from: '2026-02-01', to: '2026-01-01' },
    },
    { why: 'a case that is none', over: { scope: 'case', case: 'BRE-1' }, pointer: '#/case' },
  ])('it is refused with $why', async ({ over, pointer }) => {
    const w = preservationWorld();
    const refusal = await w.begin(over).catch((fault: unknown) => fault);
    expect((refusal as InvalidInput).faults[0]?.pointer).toBe(pointer);
    expect((await w.list()).open).toEqual([]);
  });

  it('the same entry again is the same preservation; another has the next number', async () => {
    const w = preservationWorld();
    const ids = [await w.begin(), await w.begin(), await w.begin({ reference: '7' })];
    expect(ids.map(({ status, body }) => [status, body.id])).toEqual([
      [201, 'PRV-0001'],
      [200, 'PRV-0001'],
      [201, 'PRV-0002'],
    ]);
  });
});

describe('the job keeps on what it covers, and only then it is in force (P47)', () => {
  it('takes the end off the person and what finds them, copies the files, and leaves others alone', async () => {
    const w = preservationWorld();
    const [covered, other] = [await w.receive(1, ada), await w.receive(2)];
    w.inBucket.set(`identity/${covered}/f1`, Buffer.from('passport'));
    w.inBucket.set(`identity/${other}/f2`, Buffer.from('license'));
    const { id } = (await w.begin()).body;
    expect((await w.read(id)).stage).toBe('recorded');
    await w.hour();
    const view = await w.read(id);
    expect([view.stage, view.kept]).toMatchObject(['in-force', { cases: 1, files: 1, expired: 0 }]);
    w.clock.set(afterItsEnd);
    expect([(await w.people.read(covered))?.name, await w.people.read(other)]).toEqual(['Ada', undefined]);
    const keys = findKeysIn('ada@home.example').map(({ key }) => key);
    expect((await w.lookups.find(keys, undefined, 5)).items).toEqual([covered]);
    expect(w.inBucket.get(copyOf(`identity/${covered}/f1`))?.toString()).toBe('passport');
    expect(w.inBucket.has(copyOf(`identity/${other}/f2`))).toBe(false);
  });

  it('goes on where it stopped, and is in force only after the last case', async () => {
    const w = preservationWorld();
    for (let n = 1; n <= 250; n += 1) await w.receive(n);
    const { id } = (await w.begin({ scope: 'period', from: '2026-11-01', to: '2026-11-30' })).body;
    const stages: string[] = [];
    while (stages.at(-1) !== 'in-force' && stages.length < 9) {
      await w.hour(1);
      stages.push((await w.read(id)).stage);
    }
    expect(stages.filter((stage) => stage === 'recorded').length).toBeGreaterThan(2);
    expect((await w.read(id)).kept).toMatchObject({ cases: 250, expired: 0 });
    w.clock.set(afterItsEnd);
    for (const n of [1, 100, 101, 250]) expect(await w.people.read(requestIdOf(n))).toBeDefined();
  });

  it('names what had expired before', async () => {
    const w = preservationWorld();
    const gone = await w.receive(1, ada);
    w.clock.set(afterItsEnd);
    const { id } = (await w.begin({ scope: 'case', case: gone })).body;
    await w.hour();
    expect((await w.read(id)).kept).toMatchObject({ cases: 1, expired: 1, expiredCases: [gone] });
  });

  it('looks again each day, for what came since', async () => {
    const w = preservationWorld();
    await w.begin();
    await w.hour();
    const later = await w.receive(1, ada);
    await w.hour();
    w.clock.advance(25 * 3_600_000);
    await w.hour();
    w.clock.set(afterItsEnd);
    expect(await w.people.read(later)).toBeDefined();
  });
});

describe('two officers end it, and each record gets the end that the table says (P47)', () => {
  it('who asked cannot confirm; until another does, nothing is erased', async () => {
    const w = preservationWorld();
    const covered = await w.receive(1, ada);
    const { id } = (await w.begin()).body;
    await w.askEnd(id);
    await expect(w.confirmEnd(id, 'sue')).rejects.toMatchObject({ code: 'same-person' });
    await expect(w.askEnd(id, 'dana')).rejects.toMatchObject({ code: 'end-asked-before' });
    expect(await mayEraseOf(w, covered)).toBe(false);
    await w.declineEnd(id);
    await expect(w.confirmEnd(id)).rejects.toMatchObject({ code: 'nothing-to-confirm' });
    expect(await w.read(id)).toMatchObject({
      stage: 'recorded',
      endDeclined: { reason: 'An appeal is open.' },
    });
    await w.endIt(id);
    expect([await mayEraseOf(w, covered), (await w.read(id)).stage]).toEqual([true, 'ending']);
    // The same officer again: the reply may have been lost.
    expect((await w.confirmEnd(id)).body).toMatchObject({ id });
    await expect(w.confirmEnd(id, 'sue')).rejects.toMatchObject({ code: 'nothing-to-confirm' });
    await expect(w.askEnd(id)).rejects.toMatchObject({ code: 'preservation-ended' });
  });

  it('what is confirmed is what was read', async () => {
    const w = preservationWorld();
    const { id } = (await w.begin()).body;
    await w.askEnd(id);
    const { proposalSha256 } = await w.read(id);
    await w.declineEnd(id);
    await w.askEnd(id, 'sam');
    expect((await w.read(id)).proposalSha256).not.toBe(proposalSha256);
  });

  it('the end counts from the record’s own dates: 24 months after the due date, and at once when that is over', async () => {
    const w = preservationWorld();
    const covered = await w.receive(1, ada);
    w.inBucket.set(`identity/${covered}/f1`, Buffer.from('passport'));
    const { id } = (await w.begin()).body;
    await w.hour();
    await w.endIt(id);
    await w.hour();
    expect((await w.read(id)).stage).toBe('ended');
    expect(w.inBucket.has(copyOf(`identity/${covered}/f1`))).toBe(false);
    expect(await w.people.read(covered)).toBeDefined();
    w.clock.set(afterItsEnd);
    expect(await w.people.read(covered)).toBeUndefined();
  });

  it('what another preservation covers stays', async () => {
    const w = preservationWorld();
    const covered = await w.receive(1, ada);
    const first = (await w.begin()).body.id;
    await w.begin({ scope: 'case', case: covered, reference: '7' });
    await w.hour();
    await w.endIt(first);
    await w.hour();
    w.clock.set(afterItsEnd);
    expect([(await w.read(first)).stage, (await w.people.read(covered))?.name]).toEqual(['ended', 'Ada']);
  });
});

describe('every class that the store deletes by itself lives longer than a day', () => {
  it('so the daily look finds it in time', () => {
    const kept = Object.values(retention).filter(({ inPreservation }) => inPreservation === true);
    for (const { keep } of kept)
      if (typeof keep === 'object' && 'days' in keep) expect(keep.days).toBeGreaterThan(2);
  });
});
