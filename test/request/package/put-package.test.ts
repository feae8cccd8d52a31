import { describe, expect, it } from 'vitest';
import { deliveryOf } from '#domain/request/delivery.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdOf, spellingOf } from '#functions/account/contract.ts';
import { check } from '#functions/platform/check.ts';
import { putPackage } from '#functions/request/answer/put-package.ts';
import { unzip, zipOf } from '#functions/request/package/zip.ts';
import { aHouse, letter } from '#test/support/account-holder.ts';
import { calls, zippedRecords } from '#test/support/records.ts';

type Faults = readonly { readonly pointer: string }[];

/** A request about this account, as its requester spelled it. */
const asked = async (account: string | undefined = '4711') => {
  const ports = aHouse();
  const id = await ports.receive();
  const number = account === 'none' ? undefined : account;
  await ports.act(id, {
    ...{ type: 'acknowledge', requesterType: 'account', reachable: true, letter },
    ...(number && { account: accountIdOf(number), spelling: spellingOf(number) }),
  } as never);
  const put = (file: Buffer) =>
    putPackage(
      ports,
      check,
    )({ caseId: id, file, by: 'olive' }).then(
      ({ body }) => ({ code: 'kept', body, errors: [] as Faults }),
      ({ code, faults: errors = [] }: { code: string; faults?: Faults }) => ({
        code,
        body: undefined,
        errors,
      }),
    );
  const kept = async () => (await ports.cases.read(requests, id)).state.package;
  const bytesOf = async (sha256 = ''): Promise<Buffer> => {
    const parts: Uint8Array[] = [];
    for await (const part of ports.files.read(`packages/${id}/${sha256}.zip`)) parts.push(part);
    return Buffer.concat(parts);
  };
  return { ...ports, id, put, kept, bytesOf, about: { case: id, account: number ?? '4711' } };
};

describe('records that we hand out are of the account alone (P34)', () => {
  it('what is kept is what was checked, with our manifest: account, period, systems, fields, hashes', async () => {
    const on = await asked();
    const { body } = await on.put(zippedRecords(on.about, { 'calls.csv': `${calls('4711')}4711,1,2,3\n` }));
    expect(body?.fields).toEqual([
      { name: 'account', class: 'cpni' },
      { name: 'number dialed', class: 'call-detail' },
      { name: 'call start', class: 'call-detail' },
      { name: 'duration', class: 'call-detail' },
    ]);
    const kept = await on.kept();
    expect(kept).toMatchObject({ account: accountIdOf('4711'), classes: ['cpni', 'call-detail'] });
    const files = unzip(await on.bytesOf(kept?.sha256));
    expect(files.map(({ name }) => name)).toEqual(['manifest.json', 'calls.csv']);
    const manifest = JSON.parse(String(files[0]?.bytes));
    expect(manifest).toEqual({
      ...on.about,
      period: { from: '2026-01-01', until: '2026-06-30' },
      systems: ['Call records'],
      fields: body?.fields,
      files: body?.files,
    });
    expect(await on.texts.read(on.id, kept?.textSha256 ?? '')).toBe(String(files[0]?.bytes));
  });

  it('the same upload changes nothing; another takes its place', async () => {
    const on = await asked();
    await on.put(zippedRecords(on.about));
    const { revision } = await on.cases.read(requests, on.id);
    await on.put(zippedRecords(on.about));
    expect((await on.cases.read(requests, on.id)).revision).toBe(revision);
    await on.put(zippedRecords(on.about, {}, { systems: ['Billing'] }));
    expect((await on.cases.read(requests, on.id)).revision).toBe(revision + 1);
  });

  const other = '4712';
  it.each<{ what: string; files?: Record<string, string | undefined>; over?: object; at: string }>([
    { what: 'the manifest names another account', over: { account: other }, at: '#/account' },
    { what: 'the manifest spells it otherwise', over: { account: '47-11' }, at: '#/account' },
    { what: 'the manifest names another request', over: { case: 'REQ-1' }, at: '#/case' },
    {
      what: 'a row is of another',
      files: { 'calls.csv': `${calls('4711')}${other},1,2,3\n` },
      at: '#/calls.csv/1',
    },
    {
      what: 'the last row of a later file',
      files: { 'b.csv': `account\n4711\n${other}\n` },
      at: '#/b.csv/1',
    },
    { what: 'a row names none', files: { 'b.csv': 'account,plan\n,basic\n' }, at: '#/b.csv/0' },
    { what: 'a table has no such column', files: { 'b.csv': 'plan\nbasic\n' }, at: '#/b.csv/0' },
    {
      what: 'the person called has an account',
      files: { 'b.csv': `account,called account\n4711,${other}\n` },
      at: '#/b.csv/0',
    },
    {
      what: 'the column is there twice',
      files: { 'b.csv': `account,account\n4711,${other}\n` },
      at: '#/b.csv/0',
    },
    {
      what: 'JSON Lines',
      files: { 'b.jsonl': `{"account":"4711"}\n\n{"Account":4712}\n` },
      at: '#/b.jsonl/1',
    },
    {
      what: 'JSON, deep inside',
      files: { 'b.json': `[{"account":"4711","calls":[{"to":{"account":"${other}"}}]}]` },
      at: '#/b.json/0',
    },
    {
      what: 'a name that JSON pointers escape',
      files: { 'a/b~.csv': `account\n${other}\n` },
      at: '#/a~1b~0.csv/0',
    },
  ])('$what: refused, and nothing is kept', async ({ files, over, at }) => {
    const on = await asked();
    const { code, errors } = await on.put(zippedRecords(on.about, files, over as never));
    expect([code, errors.map(({ pointer }) => pointer)]).toEqual(['records-of-another-account', [at]]);
    expect(JSON.stringify(errors)).not.toContain(other);
    expect(await on.kept()).toBeUndefined();
  });

  it.each<{ what: string; files?: Record<string, string | undefined>; over?: object; at: string }>([
    { what: 'no manifest', files: { 'manifest.json': undefined }, at: '#/manifest.json' },
    {
      what: 'a manifest that is no JSON',
      files: { 'manifest.json': 'account: 4711' },
      at: '#/manifest.json',
    },
    { what: 'a manifest that is null', files: { 'manifest.json': 'null' }, at: '#' },
    { what: 'no period', over: { period: undefined }, at: '#/period' },
    {
      what: 'a period that ends before it begins',
      over: { period: { from: '2026-02-01', until: '2026-01-01' } },
      at: '#/period/until',
    },
    { what: 'no system', over: { systems: [] }, at: '#/systems' },
    { what: 'no records', files: { 'calls.csv': undefined }, at: '#/files' },
    { what: 'a document whose fields nobody names', files: { 'bill.pdf': '%PDF-1.7' }, at: '#/fields' },
    { what: 'a spreadsheet', files: { 'calls.xlsx': 'PK' }, at: '#/calls.xlsx' },
    { what: 'a file without an end to its name', files: { calls: calls('4711') }, at: '#/calls' },
    {
      what: 'a table that is no UTF-8',
      files: { 'b.csv': undefined, 'c.csv': 'account\n"4711' },
      at: '#/c.csv',
    },
    {
      what: 'a file that is not the listed one',
      over: { files: [{ name: 'calls.csv', sha256: 'a'.repeat(64) }] },
      at: '#/files/0/sha256',
    },
    {
      what: 'a listed file that is missing',
      over: { files: [{ name: 'x.csv', sha256: 'a'.repeat(64) }] },
      at: '#/files/0',
    },
  ])('$what: refused with its place', async ({ files, over, at }) => {
    const on = await asked();
    const { code, errors } = await on.put(zippedRecords(on.about, files, over as never));
    expect([code, errors[0]?.pointer]).toEqual(['invalid-input', at]);
    expect(await on.kept()).toBeUndefined();
  });

  it('a document goes with the names of its fields; one that nobody classified is counted (P36)', async () => {
    const on = await asked();
    const over = { fields: ['bill amount', 'shoe size'] };
    expect((await on.put(zippedRecords(on.about, { 'bill.PDF': '%PDF-1.7' }, over))).code).toBe('kept');
    const kept = await on.kept();
    expect(kept).toMatchObject({ unclassified: 1, classes: ['cpni', 'call-detail'], documents: 1 });
    const packed = unzip(await on.bytesOf(kept?.sha256))[0];
    const { files } = JSON.parse(String(packed?.bytes));
    expect(files).toMatchObject([
      { name: 'calls.csv', rows: 1 },
      { name: 'bill.PDF', declared: true },
    ]);
    expect('declared' in files[0]).toBe(false);
  });

  it('of two accounts that share a number, only the one that was asked for (R-5)', async () => {
    const on = await asked('47-11');
    expect((await on.put(zippedRecords({ case: on.id, account: '4711' }))).code).toBe(
      'records-of-another-account',
    );
    expect((await on.put(zippedRecords(on.about))).code).toBe('kept');
  });

  it('of two requests, each gets no row of the other’s account', async () => {
    const [one, two] = [await asked('4711'), await asked('4712')];
    const both = `${calls('4711')}${calls('4712').split('\n')[1]}\n`;
    for (const on of [one, two]) {
      expect((await on.put(zippedRecords(on.about, { 'calls.csv': both }))).code).toBe(
        'records-of-another-account',
      );
      await on.put(zippedRecords(on.about));
      const packed = unzip(await on.bytesOf((await on.kept())?.sha256)).map(({ bytes }) => String(bytes));
      expect(packed.join('\n')).not.toContain(on === one ? '4712' : '4711');
    }
  });

  it('a request without an account gets no package, and an archive is the officer’s alone', async () => {
    const on = await asked('none');
    expect((await on.put(zippedRecords(on.about))).code).toBe('account-not-named');
    const ports = aHouse();
    const early = putPackage(
      ports,
      check,
    )({
      ...{ caseId: await ports.receive(), by: 'olive', file: zippedRecords(on.about) },
    });
    await expect(early).rejects.toMatchObject({ code: 'account-not-looked-up' });
    const known = await asked();
    expect((await known.put(Buffer.from('no archive'))).code).toBe('invalid-input');
    expect((await known.put(zipOf([]))).errors[0]?.pointer).toBe('#/manifest.json');
  });

  it('an account that changed after the upload: the answer waits for a new one', async () => {
    const on = await asked();
    await on.put(zippedRecords(on.about));
    const { state } = await on.cases.read(requests, on.id);
    const given = { outcome: 'done', delivery: 'download' } as const;
    const moved = { ...state, account: accountIdOf('4712') ?? '' };
    expect(() => deliveryOf(moved, given, undefined, undefined)).toThrow(
      expect.objectContaining({ code: 'package-not-bound' }),
    );
    // Uploaded before packages were checked.
    const unchecked = { ...state, package: { sha256: 'a', bytes: 1 } };
    expect(() => deliveryOf(unchecked, given, undefined, undefined)).toThrow(
      expect.objectContaining({ code: 'package-not-bound' }),
    );
  });
});
