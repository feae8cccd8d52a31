import { describe, expect, it } from 'vitest';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { Unavailable } from '#domain/case/errors.ts';
import { NothingUploaded } from '#domain/notice/errors.ts';
import { freezeUploads } from '#functions/notice/list/freeze-upload.ts';
import { listFile } from '#functions/notice/list/frozen-list.ts';
import { uploaded } from '#functions/notice/list/upload-list.ts';
import { id, listsWorld } from '#test/support/notice/lists-world.ts';
import { csvOf } from '#test/support/tellable.ts';

type World = Awaited<ReturnType<typeof listsWorld>>;
const first = async (world: World) => noticeOf((await world.read()).state).noticeLists[0];
const freeze = (world: World) => freezeUploads(world.needs)({ caseId: id });

describe('a list that was uploaded', () => {
  it('is frozen as one that was put at once, and the upload is gone; a second run does nothing', async () => {
    const world = await listsWorld();
    const uploadId = await world.upload(csvOf(60));
    expect(world.workflows.starts).toEqual([expect.objectContaining({ machine: 'recipients' })]);
    await freeze(world);
    await freeze(world);
    const put = await (await listsWorld()).put(csvOf(60));
    expect((await first(world))?.list).toMatchObject({ sha256: put.sha256, count: 60, pages: 2 });
    expect((await first(world))?.asked).toBeUndefined();
    await expect(uploaded(world.files)(id, uploadId)).rejects.toThrow(NothingUploaded);
    expect((await world.read()).history).toHaveLength(4);
  });

  it('and is no list is refused in words on the case; the one before it stands', async () => {
    const world = await listsWorld();
    const { sha256 } = await world.put(csvOf(3));
    await world.upload('a,b\n1,2\n');
    await freeze(world);
    const noticeList = await first(world);
    expect(noticeList).toMatchObject({ list: { sha256 }, refused: expect.stringContaining('header') });
    expect(noticeList?.asked).toBeUndefined();
  });

  it('and has gone meanwhile is refused, not waited for', async () => {
    const world = await listsWorld();
    const uploadId = await world.upload(csvOf(3));
    await world.files.remove(`uploads/${id}/${uploadId}.csv`);
    await freeze(world);
    expect((await first(world))?.refused).toContain('no longer there');
  });

  it('counts only if no later one was asked for', async () => {
    const world = await listsWorld();
    await world.upload(csvOf(3));
    await world.upload(csvOf(5));
    await freeze(world);
    expect((await first(world))?.list?.count).toBe(5);
  });

  it('waits for another try when the files cannot be reached', async () => {
    const world = await listsWorld();
    await world.upload(csvOf(3));
    const away = {
      ...world.needs,
      files: { ...world.files, put: () => Promise.reject(new Unavailable('The file store')) },
    };
    await expect(freezeUploads(away)({ caseId: id })).rejects.toThrow(Unavailable);
    await freeze(world);
    expect((await first(world))?.list?.count).toBe(3);
  });

  it('is never half there: its rows are written before the case names it', async () => {
    const world = await listsWorld();
    await world.put(csvOf(3));
    const { sha256 = '' } = (await first(world))?.list ?? {};
    for (const part of ['recipients.ndjson', 'index.txt', 'rejected.ndjson', 'summary.json'] as const)
      expect(await world.files.size(listFile(id, sha256, part))).toBeDefined();
  });
});
