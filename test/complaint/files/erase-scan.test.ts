import { describe, expect, it } from 'vitest';
import { FileErased, Unavailable } from '#domain/case/errors.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { askForScan, attachScan } from '#functions/case/files/attach-scan.ts';
import { downloadFile } from '#functions/case/files/download-file.ts';
import { reconcile } from '#functions/case/reconcile.ts';
import { carryOutAndGoOn } from '#functions/complaint/carry-out.ts';
import { complaintWorld } from '#test/support/complaint/complaint-world.ts';

const by = 'olive';

/** A complaint of November 24, 2026 with one scan: its limit is January 8, 2027. */
const scanned = async () => {
  const world = complaintWorld();
  const caseId = await world.submit();
  const { body } = await askForScan(world)({ caseId, by, type: 'pdf' });
  world.uploads.posted(body, Buffer.from('%PDF-1.7 the letter'));
  await attachScan(world)({ caseId, by });
  const keyCount = () => world.inBucket.size;
  return { world, caseId, keyCount };
};

const later = async ({ world, caseId }: Awaited<ReturnType<typeof scanned>>) => {
  await reconcile(world)({}, 'arn');
  await world.until(caseId, new Date(world.clock.now()).toISOString());
};

describe('the scan of a complaint', () => {
  it('ends at the moment of the personal data, not a second earlier (P47)', async () => {
    const { world, caseId, keyCount } = await scanned();
    await world.until(caseId, '2029-01-07T23:59:59.000Z');
    expect([keyCount(), await world.people.read(caseId)]).toMatchObject([1, { name: 'Pat Person' }]);
    await world.until(caseId, '2029-01-08T00:00:00.000Z');
    expect([keyCount(), await world.people.read(caseId)]).toEqual([0, undefined]);
    expect((await world.stateOf(caseId)).files).toMatchObject([{ n: 1, erased: 'person-erased' }]);
    await expect(downloadFile(world)({ caseId, by, n: 1 })).rejects.toThrow(FileErased);
  });

  it('ends then also when the complaint was over long before: reconcile starts its clock (P47)', async () => {
    const life = await scanned();
    const { world, caseId, keyCount } = life;
    await carryOutAndGoOn(world, caseId, 'complainant', { type: 'withdraw' });
    await world.until(caseId, '2027-01-01T00:00:00.000Z');
    await later(life);
    expect(keyCount()).toBe(1);
    world.clock.set('2029-01-08T00:15:00.000Z');
    // By plan: the alarm about lost starts stays silent.
    expect(await reconcile(world)({}, 'arn')).toMatchObject({ restarted: 0 });
    expect(world.workflows.starts.at(-1)).toMatchObject({ machine: 'response-clock' });
    await later(life);
    expect(keyCount()).toBe(0);
    expect((await world.cases.read(complaints, caseId)).keys.wakeAt).toBeUndefined();
  });

  it('stays in the history until the store has erased it; a fault holds up no letter (F2)', async () => {
    const { world, caseId, keyCount } = await scanned();
    const { erase } = world.uploads;
    world.uploads.erase = async () => {
      throw new Unavailable('The file store');
    };
    await world.until(caseId, '2029-01-09T00:00:00.000Z');
    expect((await world.stateOf(caseId)).files).not.toMatchObject([{ erased: 'person-erased' }]);
    expect(world.mailTo('pat@home.example').length).toBeGreaterThan(2);
    world.uploads.erase = erase;
    await world.until(caseId, '2029-01-09T01:00:00.000Z');
    expect([keyCount(), (await world.stateOf(caseId)).files]).toMatchObject([
      0,
      [{ erased: 'person-erased' }],
    ]);
  });
});
