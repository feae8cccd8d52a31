import { describe, expect, it } from 'vitest';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import { requests } from '#domain/request/request.ts';
import { answerInstruction } from '#functions/holder/answer-instruction.ts';
import { answerInstruction as door } from '#functions/holder/contract.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { holderActs, proof } from '#test/support/holders.ts';
import { preservationActs } from '#test/support/preservations.ts';
import { workWorld } from '#test/support/work-world.ts';

const isVerified: readonly RequestEvent[] = [
  { type: 'request-acknowledged', requesterType: 'account', account: 'ACC-1', reachable: true },
  { type: 'verdict-given', verdict: 'confirm', serial: 1 },
];

/** Billing is in the register, and one request for a deletion may be carried out. */
const instructedWorld = async () => {
  const w = workWorld();
  const acts = holderActs(w);
  await acts.enter();
  await acts.confirm();
  const id = await w.request({ kind: 'delete', events: isVerified });
  await instructHolders(w)();
  const said = { caseId: id, n: 1, by: 'ann', holder: 'billing', answer: 'done', search: proof } as const;
  const stateOf = async () => (await w.cases.read(requests, id)).state;
  return { ...w, ...acts, id, said, stateOf, answer: answerInstruction(w) };
};

describe('the hour’s run instructs the systems of open requests (R-21)', () => {
  it('once, however often it runs', async () => {
    const w = await instructedWorld();
    await instructHolders(w)();
    expect((await w.stateOf()).holderInstructions).toMatchObject([
      { n: 1, holder: 'billing', asks: 'delete' },
    ]);
    expect(await w.read()).toMatchObject({ open: 1, instructions: [{ request: w.id, n: 1 }] });
  });

  it('with no system in force it reads no request and writes nothing', async () => {
    const w = workWorld();
    const id = await w.request({ kind: 'delete', events: isVerified });
    const before = await w.cases.read(requests, id);
    await holderActs(w).enter();
    const list = () => {
      throw new Error('it lists requests');
    };
    await instructHolders({ ...w, cases: { ...w.cases, list } })();
    expect(await w.cases.read(requests, id)).toEqual(before);
  });

  it.each([
    { kind: 'delete', asked: 0 },
    { kind: 'access', asked: 1 },
  ] as const)(
    '$kind, while a preservation covers the request: $asked instructions, and one when it has ended (P47)',
    async ({ kind, asked }) => {
      const w = workWorld();
      const acts = holderActs(w);
      await acts.enter();
      await acts.confirm();
      const id = await w.request({ kind, events: isVerified });
      const kept = preservationActs(w);
      const { body } = await kept.begin({ scope: 'person', person: 'A@home.example' });
      const instructed = async () => {
        await instructHolders(w)();
        return (await w.cases.read(requests, id)).state.holderInstructions ?? [];
      };
      expect(await instructed()).toHaveLength(asked);
      await kept.askEnd(body.id);
      await kept.confirmEnd(body.id);
      expect(await instructed()).toHaveLength(1);
    },
  );

  it('one request that fails keeps none of the others from it, and somebody hears', async () => {
    const w = await instructedWorld();
    const ids = [await w.request({ events: isVerified }), await w.request({ events: isVerified })];
    const change: typeof w.cases.change = (noun, one, ...rest) =>
      (one as { id: string }).id === ids[0]
        ? Promise.reject(new Error('the table does not answer'))
        : w.cases.change(noun, one, ...rest);
    await expect(instructHolders({ ...w, cases: { ...w.cases, change } })()).rejects.toThrow(AggregateError);
    expect((await w.cases.read(requests, ids[0] ?? '')).state.holderInstructions).toBeUndefined();
    expect((await w.cases.read(requests, ids[1] ?? '')).state.holderInstructions).toHaveLength(1);
  });
});

describe('an officer records what a system answered, with its proof of search (P33)', () => {
  it('keeps the proof beside the request, and its hash in the history', async () => {
    const w = await instructedWorld();
    await w.answer({ ...w.said, answer: 'part', reason: 'The archive follows.' });
    const { answer } = (await w.stateOf()).holderInstructions?.[0] ?? {};
    expect(answer).toMatchObject({ answer: 'part', by: 'ann' });
    expect(JSON.parse((await w.texts.read(w.id, answer?.textSha256 ?? '')) ?? '')).toEqual({
      search: proof,
      reason: 'The archive follows.',
    });
    expect(await w.read()).toMatchObject({ open: 0, late: 0, instructions: [] });
  });

  it.each(['until', 'searchedOn'] as const)(
    'of a day %s that has not come it keeps nothing',
    async (field) => {
      const w = await instructedWorld();
      const search = { ...proof, [field]: '2026-11-25' };
      await expect(w.answer({ ...w.said, search })).rejects.toThrow(InvalidInput);
      expect((await w.stateOf()).holderInstructions?.[0]).not.toHaveProperty('answer');
    },
  );

  it('of a request or an instruction that there is not, it is not found', async () => {
    const w = await instructedWorld();
    await expect(w.answer({ ...w.said, n: 2 })).rejects.toThrow(NotFound);
    await expect(w.answer({ ...w.said, caseId: `REQ-${'9'.repeat(26)}` })).rejects.toThrow(NotFound);
  });

  it.each([
    [{ answer: 'done' }, 'search'],
    [{ answer: 'nothing' }, 'search'],
    [{ answer: 'part', search: proof }, 'reason'],
    [{ answer: 'refused' }, 'reason'],
    [{ answer: 'done', search: { ...proof, until: '2019-12-31' } }, 'search'],
  ])('%o is refused for its %s', (body, field) => {
    const { error } = door.body.safeParse({ holder: 'billing', ...body });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it.each([
    { answer: 'done', search: proof },
    { answer: 'refused', reason: 'A court order.' },
  ])('%o is whole', (body) => {
    expect(door.body.safeParse({ holder: 'billing', ...body }).success).toBe(true);
  });
});
