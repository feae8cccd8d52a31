import { describe, expect, it } from 'vitest';
import { NotFound } from '#domain/case/errors.ts';
import { NothingUploaded } from '#domain/notice/errors.ts';
import { chance } from '#functions/adapters/chance.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { bytesOf } from '#functions/notice/list/frozen-list.ts';
import { dropUpload, openUpload, uploaded } from '#functions/notice/list/upload-list.ts';
import { caseId } from '#test/support/notice/freeze.ts';

describe('a list of more than 5 MB', () => {
  it('is put where we say, found by its id, and dropped when it is frozen', async () => {
    const files = memoryFiles();
    const { id, uploadUrl, headers } = await openUpload({ files, chance })(caseId);
    expect(headers).toEqual({ 'content-type': 'text/csv' });
    await expect(uploaded(files)(caseId, id)).rejects.toThrow(NothingUploaded);
    files.uploaded(uploadUrl, Buffer.from('a,b\n'));
    expect((await bytesOf(await uploaded(files)(caseId, id))).toString()).toBe('a,b\n');
    await expect(uploaded(files)('BRE-OTHER', id)).rejects.toThrow(NothingUploaded);
    await dropUpload(files)(caseId, id);
    await expect(uploaded(files)(caseId, id)).rejects.toThrow(NothingUploaded);
  });

  it.each(['../../x', '', 'x'.repeat(36)])('an id that is none (%j) finds nothing', async (id) => {
    await expect(uploaded(memoryFiles())(caseId, id)).rejects.toThrow(NotFound);
  });
});
