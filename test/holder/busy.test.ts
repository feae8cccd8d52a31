import { describe, expect, it } from 'vitest';
import { HolderBusy } from '#domain/holder/rules.ts';
import { answerInstruction } from '#functions/holder/answer-instruction.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { holderActs, proof } from '#test/support/holders.ts';
import { workWorld } from '#test/support/work-world.ts';

const world = async () => {
  const w = workWorld();
  const acts = holderActs(w);
  await acts.enter();
  await acts.confirm();
  const instructed = async () => {
    const id = await w.request({
      kind: 'delete',
      events: [
        { type: 'request-acknowledged', requesterType: 'account', account: 'ACC-1', reachable: true },
        { type: 'verdict-given', verdict: 'confirm', serial: 1 },
      ],
    });
    await instructHolders(w)();
    const said = { caseId: id, n: 1, by: 'ann', holder: 'billing', answer: 'done', search: proof } as const;
    return () => answerInstruction(w)(said);
  };
  return { ...w, ...acts, instructed };
};

describe('no system leaves the register with an open instruction (P19)', () => {
  it('nobody asks for its removal until it has answered', async () => {
    const w = await world();
    const answers = await w.instructed();
    await expect(w.remove()).rejects.toThrow(HolderBusy);
    await answers();
    await w.remove();
    await w.confirm();
    expect(await w.read()).toMatchObject({ stage: 'removed' });
  });

  it('nor confirms one that was asked before the instruction', async () => {
    const w = await world();
    await w.remove();
    const answers = await w.instructed();
    await expect(w.confirm()).rejects.toThrow(HolderBusy);
    expect(await w.read()).toMatchObject({ stage: 'in-force' });
    await answers();
    await w.confirm();
    expect(await w.read()).toMatchObject({ stage: 'removed' });
  });
});
