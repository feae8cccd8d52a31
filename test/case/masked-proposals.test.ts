import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { requests } from '#domain/request/request.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { readCase } from '#functions/case/read-case.ts';
import { problemOf } from '#functions/platform/problem.ts';
import { confirmEntry as contract } from '#functions/request/contract.ts';
import { confirmEntry } from '#functions/request/intake/enter-request.ts';
import { id as breach, noon } from '#test/support/domain/breach.ts';
import { received } from '#test/support/domain/request-life.ts';
import { inMemory } from '#test/support/memory.ts';

const at = noon('2026-11-24');
const id = `REQ-${'0'.repeat(25)}1`;
const as = (...groups: readonly string[]) => ({ officer: { groups } });

/** Omar entered a request 40 days late, and said why. */
const entered = async (why: string) => {
  const w = inMemory(at);
  const entry = { at, by: 'omar', late: true, needsSecond: true } as const;
  const textSha256 = await w.texts.put(id, why);
  await w.cases.open(requests, id, 'officer:omar', at, [received({ entry, textSha256 } as never)]);
  const shownTo = async (group: string) => {
    const { body } = await readCase(w)({ caseId: id }, as(group));
    return (body as unknown as RequestView).proposals[0];
  };
  const confirm = (proposalSha256: string) =>
    confirmEntry(w)({ caseId: id, by: 'olive', proposalSha256 }).catch((refused) => problemOf(refused));
  return { ...w, shownTo, confirm };
};

describe('a second officer without breach access (R-10, R-13)', () => {
  it('confirms what is shown whole, by the seal that everybody gets', async () => {
    const w = await entered('The scanner was broken.');
    const { proposalSha256 = '' } = (await w.shownTo('officer')) ?? {};
    expect(proposalSha256).toBe((await w.shownTo('dpo'))?.proposalSha256);
    expect(await w.confirm(proposalSha256)).toMatchObject({ body: { confirmed: true } });
  });

  it('gets no seal of what is shown in part; who sees it all confirms it', async () => {
    const w = await entered(`It lay under ${breach}.`);
    expect(await w.shownTo('officer')).not.toHaveProperty('proposalSha256');
    const { proposalSha256 = '' } = (await w.shownTo('supervisor')) ?? {};
    expect(await w.confirm(proposalSha256)).toMatchObject({ body: { confirmed: true } });
  });

  it('is refused without a seal, and told whom to ask', () => {
    const tried = z.safeParse(contract.body, {});
    expect(tried.success).toBe(false);
    expect(tried.error?.issues).toMatchObject([
      { path: ['proposalSha256'], message: expect.stringContaining('Ask a supervisor to confirm it.') },
    ]);
  });

  it.each([
    ['shown whole', 'The scanner was broken.'],
    ['shown in part', `It lay under ${breach}.`],
  ])('is refused with a wrong seal in the same words, and gets no other by it: %s', async (_, why) => {
    const refused = await (await entered(why)).confirm('0'.repeat(64));
    expect(refused).toEqual({
      statusCode: 409,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
      body: JSON.stringify({
        ...{ type: 'about:blank', title: 'Conflict', status: 409 },
        detail: 'This was changed after you opened it. Read the current proposal, then confirm.',
        code: 'proposal-changed',
      }),
    });
  });
});
