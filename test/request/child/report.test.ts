import { describe, expect, it, vi } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import { applyOfficerAction } from '#functions/case/take-officer-action.ts';
import { decideBlock } from '#functions/request/child/decide-block.ts';
import { applyRestriction } from '#functions/request/intake/apply-restriction.ts';
import { viewOf } from '#functions/request/status/read-request.ts';
import { account, reportHouse as aHouse, day, number, report, start } from '#test/support/child-reports.ts';

describe('a report about a child stops optional uses at its receipt (P22, R-20)', () => {
  it('before any machine ran, for an account that we know and one that we do not', async () => {
    const w = await aHouse();
    const unknown = '99-1';
    expect([await w.ask(), await w.ask(unknown)]).toEqual(['allowed', 'unknown-account since null']);
    await w.submit(report);
    await w.submit({ ...report, account: unknown });
    expect([await w.ask(), await w.ask(unknown)]).toEqual(Array(2).fill(`restricted since ${start}`));
    expect(await w.ask(number, 'provide-service')).toBe('allowed');
    expect((await w.cases.read(accounts, account)).revision).toBe(1);
  });

  it('it is kept before the receipt: without it there is none', async () => {
    const w = await aHouse();
    const [put, open] = [vi.spyOn(w.pendingDenials, 'put'), vi.spyOn(w.cases, 'open')];
    put.mockRejectedValueOnce(new Error('The case store is down.'));
    await expect(w.submit(report, 'key')).rejects.toThrow('down');
    expect(open).not.toHaveBeenCalled();
  });

  it('then its machine writes it to the account, once, and officers have a task', async () => {
    const w = await aHouse();
    const id = await w.reported();
    await w.run(id);
    expect((await w.cases.read(accounts, account)).state.childBlocks).toEqual([
      { request: id, since: start, channel: 'web' },
    ]);
    expect((await w.stateOf(id)).childBlock).toEqual({ reviewBy: '2026-11-27', accounts: [account] });
  });

  it('a company’s data is not blocked without its instruction', async () => {
    const w = await aHouse();
    await w.reported({ capacity: 'data-subject', company: 'Acme' });
    await w.reported({ capacity: 'controller', company: 'Acme' });
    expect(await w.ask()).toBe('allowed');
  });

  it('a parent who denies the uses reports a child as well: both are kept', async () => {
    const w = await aHouse();
    const id = await w.reported({ kind: 'cpni-restrict' });
    expect((await w.cases.read(accounts, account)).state).toMatchObject({
      ...{ restriction: { request: id }, childBlocks: [{ request: id }] },
    });
    await w.decide(id, 'lift');
    expect((await w.cases.read(accounts, account)).state).toMatchObject({ restriction: { request: id } });
    expect(await w.ask()).toBe(`restricted since ${start}`);
  });

  it('a request that an officer changes into a report stops them from then on, as from its receipt', async () => {
    const w = await aHouse();
    const { childAge: _, ...typed } = report;
    const { id } = await w.submit({ ...typed, kind: 'inquiry', capacity: 'account-holder' });
    await w.run(id);
    expect(await w.ask()).toBe('allowed');
    await applyOfficerAction(w)(
      id,
      { type: 'reclassify', kind: 'child-data', text: 'About a child.' },
      'olive',
    );
    await w.run(id);
    expect(await w.ask()).toBe(`restricted since ${start}`);
  });

  it('without a number an officer finds the account, and it counts from receipt', async () => {
    const w = await aHouse();
    const { account: _, ...without } = report;
    const { id } = await w.submit(without);
    await w.run(id);
    expect((await w.stateOf(id)).childBlock?.accounts).toEqual([]);
    w.clock.advance(day);
    await applyRestriction(w)({ caseId: id, account: number, by: 'olive' });
    expect(await w.ask()).toBe(`restricted since ${start}`);
    await w.decide(id, 'lift');
    expect(await w.ask()).toBe('allowed');
  });
});

describe('how it ends (R-20)', () => {
  it('a lift by two officers gives back what was before; one officer changes nothing', async () => {
    const w = await aHouse();
    const id = await w.reported();
    await decideBlock(w)({ caseId: id, by: 'olive', decision: 'lift', reason: 'A wrong number.' });
    await expect(w.confirm(id, 'olive')).rejects.toMatchObject({ code: 'same-person' });
    expect(await w.ask()).toBe(`restricted since ${start}`);
    await w.confirm(id);
    expect(await w.ask()).toBe('allowed');
    // A retry of the machine brings nothing back.
    await w.run(id);
    expect(await w.ask()).toBe('allowed');
  });

  it('a crash after the decision leaves the block, and the same act lifts it', async () => {
    const w = await aHouse();
    const id = await w.reported();
    await decideBlock(w)({ caseId: id, by: 'olive', decision: 'lift', reason: 'A wrong number.' });
    vi.spyOn(w.cases, 'find').mockRejectedValueOnce(new Error('Died.'));
    await expect(w.confirm(id)).rejects.toThrow('Died');
    expect(await w.ask()).toBe(`restricted since ${start}`);
    await w.confirm(id);
    expect(await w.ask()).toBe('allowed');
  });

  it('three reports within 30 days are one task, and its lift is for all of them', async () => {
    const w = await aHouse();
    const first = await w.reported();
    w.clock.advance(5 * day);
    const second = await w.reported({ name: 'Peter' });
    w.clock.advance(5 * day);
    const third = await w.reported({ name: 'A neighbor' });
    expect((await w.stateOf(first)).childBlock?.reports).toEqual([second, third]);
    for (const id of [second, third]) expect((await w.stateOf(id)).childBlock?.with).toBe(first);
    await w.decide(first, 'lift');
    expect(await w.ask()).toBe('allowed');
  });

  it('a lift is also of an account that an officer found for a report that joined', async () => {
    const w = await aHouse();
    const other = '77-7';
    await w.cases.open(accounts, accountIdFor(other, '#'), 'officer:o', start, [
      { type: 'account-named', ref: 'n' },
    ]);
    const first = await w.reported();
    const second = await w.reported({ name: 'Peter' });
    await applyRestriction(w)({ caseId: second, account: other, by: 'olive' });
    expect(await w.ask(other)).toMatch(/^restricted/);
    await w.decide(first, 'lift');
    expect([await w.ask(), await w.ask(other)]).toEqual(['allowed', 'allowed']);
  });

  it('after 30 days a report is a task of its own, and each block is lifted by its own review', async () => {
    const w = await aHouse();
    const first = await w.reported();
    w.clock.advance(31 * day);
    const later = await w.reported({ name: 'Peter' });
    expect((await w.stateOf(later)).childBlock?.with).toBeUndefined();
    await w.decide(first, 'lift');
    expect(await w.ask()).toMatch(/^restricted/);
    await w.decide(later, 'lift');
    expect(await w.ask()).toBe('allowed');
  });

  it('a report after a lift stops the uses again', async () => {
    const w = await aHouse();
    await w.decide(await w.reported(), 'lift');
    w.clock.advance(day);
    await w.reported({ name: 'Peter' });
    expect(await w.ask()).toMatch(/^restricted/);
  });

  it('the one who reported reads the same letters and the same page either way', async () => {
    const after = async (decision: 'confirm' | 'lift') => {
      const w = await aHouse();
      const id = await w.reported();
      await w.decide(id, decision);
      await w.run(id);
      w.clock.advance(3 * day);
      // References, links and codes are random.
      const masked = (shown: unknown) => JSON.stringify(shown).replace(/[0-9A-Z]{26}/g, 'X');
      const seen = await w.cases.read(requests, id);
      const pages = ['2026-11-25', '2026-12-20', '2027-02-01'].map((on) => viewOf(seen, on as never));
      return {
        letters: w.mail.outbox.map(({ to, subject, text }) => masked([to, subject, text])),
        pages: masked(pages),
        queue: seen.state.stage,
      };
    };
    const [kept, lifted] = [await after('confirm'), await after('lift')];
    expect(kept.letters.length).toBeGreaterThan(0);
    expect(lifted).toEqual(kept);
  });
});
