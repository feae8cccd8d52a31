import { describe, expect, it } from 'vitest';
import { NoScanArrived, NotFound } from '#domain/case/errors.ts';
import type { FileType } from '#domain/case/file-kinds.ts';
import { nounWithFiles } from '#domain/nouns.ts';
import { askForScan, attachScan } from '#functions/case/files/attach-scan.ts';
import { downloadFile } from '#functions/case/files/download-file.ts';
import { complaintWorld } from '#test/support/complaint/complaint-world.ts';
import { lifeWith, typed } from '#test/support/two-lives.ts';

const pdf = '%PDF-1.7 the letter';
const siteUrl = 'https://privacy.example.com';

const requestLife = async () => {
  const life = await lifeWith({ account: 'email' });
  await life.submit({ ...typed, capacity: 'account-holder', kind: 'inquiry' });
  return { ...life, caseId: life.id };
};

const complaintLife = async () => {
  const world = complaintWorld();
  return { ...world, caseId: await world.submit() };
};

const worlds = { requests: requestLife, complaints: complaintLife };

const opened = async (noun: keyof typeof worlds) => {
  const life = { ...(await worlds[noun]()), siteUrl };
  const { caseId } = life;
  const post = async (content: string, by = 'olive', type: FileType = 'pdf') => {
    const { body } = await askForScan(life)({ caseId, by, type });
    return { body, status: life.uploads.posted(body, Buffer.from(content, 'latin1')) };
  };
  const attach = (by = 'olive') => attachScan(life)({ caseId, by });
  const stored = () => life.cases.read(nounWithFiles(caseId), caseId);
  const folders = () => [...life.inBucket.keys()].map((key) => key.split('/')[0]);
  return { life, caseId, post, attach, stored, folders };
};

describe.each(['requests', 'complaints'] as const)('the scan of what came on paper, of %s (R-1)', (noun) => {
  it('is posted to the store, kept with the case, and each download is recorded', async () => {
    const { life, caseId, post, attach, stored, folders } = await opened(noun);
    const { body, status } = await post(pdf);
    expect([status, body.fields.success_action_redirect]).toEqual([
      303,
      `${siteUrl}/officer/${noun}/${caseId}/scan/arrived`,
    ]);
    expect((await attach()).body).toEqual({ attached: 1 });
    expect(folders()).toEqual(['attached']);
    const file = { n: 1, purpose: 'as-received', type: 'pdf', bytes: pdf.length };
    expect((await stored()).state.files).toMatchObject([file]);
    const given = await downloadFile({ ...life, zone: 'America/Denver' })({ caseId, by: 'omar', n: 1 });
    expect(given.body.name).toBe('as-received-1.pdf');
    const last = (await stored()).history.at(-1);
    expect([last?.actor, last?.events[0]?.type]).toEqual(['officer:omar', 'file-revealed']);
  });

  it('of another type than the form said, or that never came, is not attached', async () => {
    const { post, attach, stored, folders } = await opened(noun);
    await expect(attach()).rejects.toThrow(NoScanArrived);
    await post('<html>');
    await expect(attach()).rejects.toThrow(NoScanArrived);
    expect([folders(), (await stored()).state.files]).toEqual([[], undefined]);
  });

  it('is attached by who chose it, and for a case that there is', async () => {
    const { life, caseId, post, attach } = await opened(noun);
    await post(pdf, 'olive');
    await expect(attach('omar')).rejects.toThrow(NoScanArrived);
    const unknown = { caseId: `${caseId.slice(0, 4)}0`, by: 'olive', type: 'pdf' } as const;
    await expect(askForScan(life)(unknown)).rejects.toThrow(NotFound);
  });

  it('is attached once, also when a crash left it in the draft (F2)', async () => {
    const { life, caseId, post, attach, stored } = await opened(noun);
    await post(pdf);
    const uploads = {
      ...life.uploads,
      discard: async () => {
        throw new Error('The store is down.');
      },
    };
    await expect(attachScan({ ...life, uploads })({ caseId, by: 'olive' })).rejects.toThrow('down');
    await attach();
    expect((await stored()).state.files).toHaveLength(1);
  });
});

it.each(['BRE-0', 'CTL-acme', 'ACC-1'])(
  '%s keeps no scan, and is as unknown as no case (R-13)',
  async (id) => {
    const { life } = await opened('complaints');
    await expect(askForScan(life)({ caseId: id, by: 'olive', type: 'pdf' })).rejects.toThrow(NotFound);
    await expect(attachScan(life)({ caseId: id, by: 'olive' })).rejects.toThrow(NotFound);
    await expect(downloadFile(life)({ caseId: id, by: 'olive', n: 1 })).rejects.toThrow(NotFound);
  },
);
