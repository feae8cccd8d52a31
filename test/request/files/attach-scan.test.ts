import { describe, expect, it } from 'vitest';
import { NotFound } from '#domain/case/errors.ts';
import { NoScanArrived } from '#domain/request/errors.ts';
import type { FileType } from '#domain/request/file-kinds.ts';
import { askForScan, attachScan } from '#functions/request/files/attach-scan.ts';
import { downloadFile } from '#functions/request/files/download-file.ts';
import { type Life, lifeWith, typed } from '#test/support/two-lives.ts';

const pdf = '%PDF-1.7 the letter';

const opened = async () => {
  const life = await lifeWith({ account: 'email' });
  await life.submit({ ...typed, capacity: 'account-holder', kind: 'inquiry' });
  const { id: caseId } = await life.stored();
  const ports = { ...life, siteUrl: 'https://privacy.example.com' };
  const post = async (content: string, by = 'olive', type: FileType = 'pdf') => {
    const { body } = await askForScan(ports)({ caseId, by, type });
    return { body, status: life.uploads.posted(body, Buffer.from(content, 'latin1')) };
  };
  const attach = (by = 'olive') => attachScan(ports)({ caseId, by });
  return { life, ports, caseId, post, attach };
};

const folders = ({ inBucket }: Life) => [...inBucket.keys()].map((key) => key.split('/')[0]);

describe('the scan of what came on paper (R-1)', () => {
  it('is posted to the store, kept with the request, and each download is recorded', async () => {
    const { life, ports, caseId, post, attach } = await opened();
    const { body, status } = await post(pdf);
    expect([status, body.fields.success_action_redirect]).toEqual([
      303,
      `https://privacy.example.com/officer/requests/${caseId}/scan/arrived`,
    ]);
    expect((await attach()).body).toEqual({ attached: 1 });
    expect(folders(life)).toEqual(['attached']);
    const file = { n: 1, purpose: 'as-received', type: 'pdf', bytes: pdf.length };
    expect((await life.stored()).state.files).toMatchObject([file]);
    const given = await downloadFile({ ...ports, zone: 'America/Denver' })({ caseId, by: 'omar', n: 1 });
    expect(given.body.name).toBe('as-received-1.pdf');
    const last = (await life.stored()).history.at(-1);
    expect([last?.actor, last?.events[0]?.type]).toEqual(['officer:omar', 'file-revealed']);
  });

  it('of another type than the form said, or that never came, is not attached', async () => {
    const { life, post, attach } = await opened();
    await expect(attach()).rejects.toThrow(NoScanArrived);
    await post('<html>');
    await expect(attach()).rejects.toThrow(NoScanArrived);
    expect([folders(life), (await life.stored()).state.files]).toEqual([[], undefined]);
  });

  it('is attached by who chose it, and for a request that there is', async () => {
    const { ports, post, attach } = await opened();
    await post(pdf, 'olive');
    await expect(attach('omar')).rejects.toThrow(NoScanArrived);
    const unknown = { caseId: 'REQ-0', by: 'olive', type: 'pdf' } as const;
    await expect(askForScan(ports)(unknown)).rejects.toThrow(NotFound);
  });

  it('is attached once, also when a crash left it in the draft (F2)', async () => {
    const { life, ports, caseId, post, attach } = await opened();
    await post(pdf);
    const uploads = {
      ...life.uploads,
      discard: async () => {
        throw new Error('The store is down.');
      },
    };
    await expect(attachScan({ ...ports, uploads })({ caseId, by: 'olive' })).rejects.toThrow('down');
    await attach();
    expect((await life.stored()).state.files).toHaveLength(1);
  });
});
