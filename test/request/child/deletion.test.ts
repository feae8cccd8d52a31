import { describe, expect, it } from 'vitest';
import { retention } from '#domain/calendar/retention.ts';
import { childDeletionOf, ownStores } from '#domain/request/child-deletion.ts';
import { requests } from '#domain/request/request.ts';
import type { Outcome } from '#domain/request/vocabulary.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { readCase } from '#functions/case/read-case.ts';
import { deletionCard } from '#functions/console/request/deletion-card.ts';
import { answerInstruction } from '#functions/holder/answer-instruction.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { readOwnInstruction } from '#functions/holder/own-instructions.ts';
import { answerRequest } from '#functions/request/answer/answer-request.ts';
import { decideBlock } from '#functions/request/child/decide-block.ts';
import { reportHouse } from '#test/support/child-reports.ts';
import { holderActs, proof } from '#test/support/holders.ts';
import { ours, usual } from '#test/support/our-words.ts';

const shown = {
  ...({ type: 'identity-checked', evidence: 'parent-signed-form', by: 'olive' } as const),
  checkedOn: '2026-11-24',
  needsSecond: false,
} as const;

/** Two systems delete, one collects alone; the parent is known unless it says otherwise. */
const world = async ({ isKnown = true } = {}) => {
  const w = { ...(await reportHouse()), closures: [], ruleset: 'policy-2018' as const };
  const acts = holderActs(w);
  for (const [slug, asks] of [
    ['crm', ['delete']],
    ['web', ['delete', 'child-block']],
    ['ads', ['child-block']],
  ] as const) {
    await acts.enter({ slug, name: slug, asks: [...asks], client: `${slug}-client` });
    await acts.confirm(slug);
  }
  const id = await w.reported();
  if (isKnown) await w.cases.change(requests, id, 'officer:olive', () => [shown]);
  const hour = () => instructHolders(w)();
  const deletions = async () =>
    ((await w.stateOf(id)).holderInstructions ?? []).filter(({ asks }) => asks === 'delete');
  const says = async (holder: string, answer: 'done' | 'nothing' | 'part' | 'refused', reason?: string) => {
    const { n = 0 } = (await deletions()).find((one) => one.holder === holder) ?? {};
    const search = answer === 'refused' ? {} : { search: proof };
    await answerInstruction(w)({
      caseId: id,
      n,
      holder,
      answer,
      by: 'o',
      ...search,
      ...(reason && { reason }),
    });
  };
  const answer = (outcome: Outcome, over: object = {}) =>
    answerRequest(legalHoldsOver)(w as never)(
      {
        ...{
          caseId: id,
          by: 'olive',
          outcome,
          message: usual('child-data', outcome),
          childData: ['deleted'],
          ...over,
        },
      } as never,
      { officer: { name: 'Olive' } } as never,
    );
  const card = async (...groups: readonly string[]) => {
    const { body } = await readCase({ ...w } as never)({ caseId: id }, { officer: { groups } } as never);
    return String(deletionCard(body as never));
  };
  return { ...w, id, hour, deletions, says, answer, card };
};

describe('data of a child is deleted in every store (P24)', () => {
  it('no system is told to delete on a report alone, nor when the parent is known, nor when it is confirmed', async () => {
    const w = await world();
    await w.hour();
    await w.decide(w.id, 'confirm');
    await w.hour();
    expect(await w.deletions()).toEqual([]);
  });

  it('a deletion of somebody whose parent nobody has shown is refused', async () => {
    const w = await world({ isKnown: false });
    const decided = decideBlock(w)({ caseId: w.id, by: 'olive', decision: 'delete', reason: 'Asked.' });
    await expect(decided).rejects.toMatchObject({ code: 'not-verified' });
  });

  it('what was given at 16 or later is nobody’s child data', async () => {
    const w = await world();
    await w.cases.change(requests, w.id, 'officer:olive', () => [
      { type: 'child-age-recorded', whenGiven: '16-or-older', by: 'olive' } as never,
    ]);
    const decided = decideBlock(w)({ caseId: w.id, by: 'olive', decision: 'delete', reason: 'Asked.' });
    await expect(decided).rejects.toMatchObject({ code: 'not-for-this-age' });
  });

  it('once two officers decided it, each system that deletes is told, with no key of the account', async () => {
    const w = await world();
    await w.decide(w.id, 'delete');
    await w.hour();
    expect((await w.deletions()).map(({ holder }) => holder)).toEqual(['crm', 'web']);
    const [{ n } = { n: 0 }] = await w.deletions();
    const own = await readOwnInstruction(w)({ caseId: w.id, n }, { machine: { client: 'crm-client' } });
    expect(own.body).toMatchObject({ asks: 'delete', keys: {} });
    expect(await w.ask()).toMatch(/^restricted/);
  });

  it('a parent whose report joined another decides there, and nothing else can be decided there', async () => {
    const w = await world({ isKnown: false });
    const second = await w.reported({ name: 'Peter' });
    await w.cases.change(requests, second, 'officer:olive', () => [shown]);
    const confirms = decideBlock(w)({ caseId: second, by: 'olive', decision: 'confirm', reason: 'Right.' });
    await expect(confirms).rejects.toMatchObject({ code: 'reviewed-elsewhere' });
    await w.decide(second, 'delete');
    await w.hour();
    const told = (await w.stateOf(second)).holderInstructions ?? [];
    expect(told.map(({ asks }) => asks)).toEqual(['delete', 'delete']);
  });
});

describe('no answer says that a child’s data is deleted before every system said so (P24)', () => {
  it.each(['done', 'partly-done'] as const)(
    '%s: not before it was decided, and not while a system is silent',
    async (outcome) => {
      const w = await world();
      const items =
        outcome === 'done'
          ? {}
          : {
              items: [
                { what: ours('item-child-profile'), outcome: 'done' },
                { what: ours('item-bills'), outcome: 'refused', law: ours('law-tax') },
              ],
            };
      await expect(w.answer(outcome, items)).rejects.toMatchObject({ code: 'child-deletion-not-decided' });
      await w.decide(w.id, 'delete');
      await expect(w.answer(outcome, items)).rejects.toMatchObject({ code: 'holders-silent' });
      await w.hour();
      await w.says('crm', 'done');
      await expect(w.answer(outcome, items)).rejects.toMatchObject({ code: 'holders-silent' });
      await w.says('web', 'nothing');
      await w.answer(outcome, items);
      expect((await w.stateOf(w.id)).stage).toBe('answering');
    },
  );

  it('an answer that deletes nothing waits for none', async () => {
    const w = await world();
    await w.answer('refused', { reason: 'other', childData: undefined });
    expect((await w.stateOf(w.id)).stage).toBe('answering');
  });
});

describe('what could not be deleted is listed with its reason (P24)', () => {
  it('each system with what it did, each record of ours that stays, backups and the other voice', async () => {
    const w = await world();
    await w.decide(w.id, 'delete');
    await w.hour();
    await w.says('crm', 'part', 'The invoices stay for the tax office.');
    expect(childDeletionOf(await w.stateOf(w.id))).toMatchObject({
      systems: [
        { holder: 'crm', did: 'part' },
        { holder: 'web', did: 'no-answer' },
      ],
      limits: ['backups', 'other-voice'],
    });
    const page = await w.card('officer');
    expect(page).toContain('Deleted a part: The invoices stay for the tax office.');
    expect(page).toContain('Has not answered');
    expect(page).toContain(retention.person.what);
    expect(page).toContain('11 CCR 7101');
    expect(page).toContain('Backups');
  });

  it('what a sealed hold keeps has its reason for those who may know of it, and the ordinary one for others', async () => {
    const w = await world();
    await w.decide(w.id, 'delete');
    await w.hour();
    await w.says('crm', 'done');
    await w.says('web', 'done');
    await w.answer('partly-done', {
      items: [
        { what: ours('item-child-profile'), outcome: 'done' },
        { what: ours('item-call-records'), outcome: 'withheld', reasonCode: 'legal-hold', hold: 'other' },
      ],
    });
    expect(await w.card('officer')).toContain(ours('item-call-records'));
    expect(await w.card('officer')).not.toMatch(/legal hold/i);
    expect(await w.card('officer')).toContain('the law requires us to keep it');
    expect(await w.card('breach-officer')).toMatch(/legal hold/i);
  });

  it('every class of our records that has something of a person is kept for a reason, or ends by itself', () => {
    for (const [of, fate] of Object.entries(ownStores)) {
      const { keep, basis, source } = retention[of as keyof typeof retention];
      if (fate === 'kept') expect([basis.length > 0, source.length > 0], of).toEqual([true, true]);
      // A time of its own: at most as long as records that are packed for somebody.
      if (fate === 'ends' && typeof keep === 'object' && 'days' in keep)
        expect(keep.days, of).toBeLessThan(122);
    }
  });
});
