import { describe, expect, it } from 'vitest';
import { NotFound } from '#domain/case/errors.ts';
import type { Group } from '#domain/case/groups.ts';
import { downloadCase } from '#functions/case/export-case.ts';
import { listCases, listCasesInFile } from '#functions/case/list-cases.ts';
import { readCase } from '#functions/case/read-case.ts';
import { readSignatures } from '#functions/officer/read-signatures.ts';
import { search } from '#functions/search/search.ts';
import { countTransfers } from '#functions/transfer/count-transfers.ts';
import { confirmTransfer, declineTransfer, recordHandOver } from '#functions/transfer/decide-transfer.ts';
import { listTransfers, listTransfersAs } from '#functions/transfer/list-transfers.ts';
import { readDocument, readTransfer } from '#functions/transfer/read-transfer.ts';
import { readerIn, transferWorld } from '#test/support/transfer-world.ts';
import { entries } from '#test/support/transfers.ts';

const sealed = { ...entries.T4, nonDisclosure: true };
/** Who made it, and who is nobody's officer of it. */
const [maker, other] = ['ann', 'olive'];

/** Every call to the store, with what was asked: equal calls cost equal time. */
const traced = <T extends object>(port: T, calls: string[], name: string): T =>
  new Proxy(port, {
    get: (target, method) => {
      const found = Reflect.get(target, method) as unknown;
      if (typeof found !== 'function') return found;
      return (...given: unknown[]) => {
        const said = given.map((one) =>
          typeof one === 'object' && one !== null && 'kind' in one ? one.kind : one,
        );
        calls.push(`${name}.${String(method)} ${JSON.stringify(said)}`);
        return (found as (...all: unknown[]) => unknown).apply(target, given);
      };
    },
  });

const worldOf = async (isThere: boolean) => {
  const w = await transferWorld();
  await w.record(entries.T2, 'ben');
  const all: string[] = [];
  if (isThere) {
    for (const entry of [sealed, { ...sealed, scope: 'All of 2026.' }, { ...sealed, law: 'x' }])
      all.push((await w.record(entry, maker)).body.id);
    await w.record({ ...sealed, scope: undefined }, maker).catch(() => undefined);
    await w.confirm(all[1] ?? '', 'sue', 'supervisor');
  }
  const calls: string[] = [];
  const ports = {
    ...w,
    cases: traced(w.cases, calls, 'cases'),
    texts: traced(w.texts, calls, 'texts'),
    files: traced(w.files, calls, 'files'),
  };
  return { w, ids: all, calls, ports };
};
type Ports = Awaited<ReturnType<typeof worldOf>>['ports'];

const seal = { proposalSha256: '0'.repeat(64) };

/** Every view and act that could give one away. `id`: a transfer under an order, or none at all. */
const views: Readonly<Record<string, (p: Ports, id: string, by: string, group: Group) => Promise<unknown>>> =
  {
    'the log of a year': (p, _, __, group) => listTransfers(p)(undefined, { ...readerIn(group), query: {} }),
    'the log of a year as a file': async (p, _, __, group) =>
      listTransfersAs(p)(undefined, { ...readerIn(group), query: {}, accept: 'text/csv' }),
    'the certificate of a year': (p, _, __, group) => countTransfers(p)({ year: 2026 }, readerIn(group)),
    'one transfer': (p, caseId, by, group) => readTransfer(p)({ caseId, by }, readerIn(group)),
    'its document': (p, caseId, by, group) => readDocument(p)({ caseId, by }, readerIn(group)),
    'confirming it': (p, caseId, by, group) => confirmTransfer(p)({ caseId, by, ...seal }, readerIn(group)),
    'declining it': (p, caseId, by, group) =>
      declineTransfer(p)({ caseId, by, reason: 'No.' }, readerIn(group)),
    'handing over': (p, caseId, by, group) =>
      recordHandOver(p)(
        { caseId, by, leftAt: '2026-11-24T15:00:00.000Z', how: 'mail' } as never,
        readerIn(group),
      ),
    'a case with its reference': (p, caseId, _, group) => readCase(p)({ caseId }, readerIn(group)),
    'the export of that case': (p, caseId, _, group) => downloadCase(p)({ caseId }, readerIn(group)),
    'the work list': (p, _, by, group) => listCases(p)({ by }, { ...readerIn(group), query: {} }),
    'what waits for a second person': (p, _, by, group) =>
      listCases(p)({ by }, { ...readerIn(group), query: { queue: 'second-person' } }),
    'the work list as a file': async (p, _, by, group) =>
      (await listCasesInFile(p)({ by }, { ...readerIn(group), query: {} })).text,
    'a filter by its queue': (p, _, by, group) =>
      listCases(p)({ by }, { ...readerIn(group), query: { queue: 'transfers-sealed' } }),
    signatures: (p, _, by, group) => readSignatures(p)({ by }, readerIn(group)),
    'a search for its reference': (p, caseId, by, group) => search(p)({ by, for: caseId }, readerIn(group)),
    'a search for the account': (p, _, by, group) => search(p)({ by, for: '5550-1234' }, readerIn(group)),
  };

const outcome = async (work: Promise<unknown>): Promise<string> =>
  JSON.stringify(await work.catch((fault: Error) => ({ refused: fault.name, detail: fault.message })));

const hidden: readonly Group[] = ['officer', 'breach-officer', 'stand-in', 'auditor'];
const cells = Object.keys(views).flatMap((view) => hidden.map((group) => ({ view, group })));

describe('a transfer under a non-disclosure order', () => {
  it.each(cells)(
    '$view: $group reads the same bytes with and without it, after the same reads (P15, P40)',
    async (cell) => {
      const [withIt, without] = [await worldOf(true), await worldOf(false)];
      for (const id of withIt.ids) {
        const said: string[] = [];
        for (const { ports, calls } of [withIt, without]) {
          calls.length = 0;
          said.push(await outcome(views[cell.view]!(ports, id, other, cell.group)), JSON.stringify(calls));
        }
        expect(said.slice(0, 2)).toEqual(said.slice(2));
        expect(said.join()).not.toMatch(/All of 2026|isUnderOrder":true/);
      }
      expect(withIt.ids).toHaveLength(3);
    },
  );

  it('the file of a supervisor has it, and a search by its reference finds it (P15, P21)', async () => {
    const { w, ids } = await worldOf(true);
    const file = async (group: Group) => {
      const call = { ...readerIn(group), query: {}, accept: 'text/csv' };
      return ((await listTransfersAs(w)(undefined, call)) as { readonly text: string }).text.split('\r\n');
    };
    const [all, some] = [await file('supervisor'), await file('officer')];
    expect(all.slice(0, some.length - 1)).toEqual(some.slice(0, -1));
    for (const id of ids) expect(all.join()).toContain(id);
    expect(all.filter((line) => line.endsWith(',yes'))).toHaveLength(ids.length + 1);
    const [id = ''] = ids;
    const finds = async (by: string, group: Group, typed = id) =>
      (await search(w)({ by, for: typed }, readerIn(group))).body.items.map((one) => one.id);
    expect(await finds('sue', 'supervisor', ` ${id.toLowerCase()} `)).toEqual([id]);
    expect(await finds(maker, 'officer')).toEqual([id]);
    expect(await finds(other, 'officer')).toEqual([]);
    const open = (await w.record(entries.T2, 'ben')).body.id;
    expect(await finds(other, 'officer', open)).toEqual([open]);
    expect(await finds(other, 'breach-officer', open)).toEqual([]);
  });

  it('a log without end is a file with an end: it says so, and nothing beyond it is read (P21)', async () => {
    const { w } = await worldOf(false);
    const { id } = (await w.record({ ...entries.T2, what: 'é'.repeat(1000) }, 'ben')).body;
    const [row] = (await w.cases.listKind('transfer', 'second-person', undefined, 50)).items;
    let pages = 0;
    const listKind = async () => {
      pages += 1;
      return { items: Array.from({ length: 50 }, () => ({ ...row, id })), cursor: String(pages) };
    };
    const endless = { ...w, cases: { ...w.cases, listKind } } as never;
    const call = { ...readerIn('officer'), query: {}, accept: 'text/csv' };
    const { text } = (await listTransfersAs(endless)(undefined, call)) as { readonly text: string };
    const lines = text.trimEnd().split('\r\n');
    expect(lines.at(-1)).toBe(
      `This file ends after ${lines.length - 2} rows. The log has more: read it in the console.`,
    );
    expect(lines.length - 2).toBeGreaterThan(1000);
    expect(Buffer.byteLength(JSON.stringify(text))).toBeLessThan(6_000_000);
    expect(pages).toBe(Math.ceil((lines.length - 1) / 50));
  });

  it('what an officer typed never runs as a formula in the file (P21)', async () => {
    const { w } = await worldOf(false);
    await w.record({ ...entries.T2, what: '=HYPERLINK("http://x")' }, 'ben');
    const call = { ...readerIn('officer'), query: {}, accept: 'text/csv' };
    const { text } = (await listTransfersAs(w)(undefined, call)) as { readonly text: string };
    expect(text).toContain("'=HYPERLINK");
    expect(text).not.toMatch(/,"?=/);
  });

  it('its maker reads it by its reference, and no list of theirs has it (P15)', async () => {
    const { w, ids } = await worldOf(true);
    const [id = ''] = ids;
    expect(await w.read(id, maker, 'officer')).toMatchObject({ isUnderOrder: true, stage: 'waiting' });
    expect(JSON.stringify(await w.list({}, 'officer'))).not.toContain(id);
    await expect(w.read(id, other, 'officer')).rejects.toThrow(NotFound);
  });

  it('supervisors and the DPO list it, the refused ones too, and they alone sign it (P15)', async () => {
    const { w, ids } = await worldOf(true);
    const [id = ''] = ids;
    for (const group of ['supervisor', 'dpo'] as const)
      expect((await w.list({}, group)).underOrder).toHaveLength(4);
    const { signatures } = (await readSignatures(w)({ by: 'sue' }, readerIn('supervisor'))).body;
    expect(signatures.map(({ reference }) => reference)).toContain(id);
    const { next } = await w.read(id, 'sue', 'supervisor');
    expect(next.map(({ action, mayBy }) => [action, mayBy])).toEqual([
      ['confirm-transfer', ['supervisor', 'dpo']],
      ['decline-transfer', ['supervisor', 'dpo']],
    ]);
    expect((await w.confirm(id, 'sue', 'supervisor')).body.stage).toBe('allowed');
    w.clock.advance(60_000);
    expect((await w.handOver(id, '2026-11-24T15:00:30.000Z', maker, 'officer')).body.stage).toBe(
      'handed-over',
    );
  });

  it('the two who made it still read it when they have left those groups (P15)', async () => {
    const { w, ids } = await worldOf(true);
    expect(await w.read(ids[1] ?? '', 'sue', 'officer')).toMatchObject({ stage: 'allowed' });
    await expect(w.read(ids[1] ?? '', 'sid', 'officer')).rejects.toThrow(NotFound);
  });
});
