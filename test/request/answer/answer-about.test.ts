import { expect, it } from 'vitest';
import { breachFolding } from '#domain/breach/breach.ts';
import type { Noun } from '#domain/case/case.ts';
import { requests } from '#domain/request/request.ts';
import { legalHoldsOver } from '#functions/breach/legal-holds.ts';
import { answerRequest } from '#functions/request/answer/answer-request.ts';
import { previewAnswer } from '#functions/request/answer/preview-answer.ts';
import { answerLetter } from '#functions/request/letters/answer.ts';
import { aHouse, letter, startAt } from '#test/support/account-holder.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { usual } from '#test/support/our-words.ts';
import { sent } from '#test/support/words-out.ts';

const breach = (released: boolean): Noun<{ releasedAt?: string }, { type: string }> => ({
  kind: 'breach',
  evolve: () => ({ folding: breachFolding, ...(released ? { releasedAt: startAt } : {}) }),
  keys: () => ({ stage: released ? 'released' : 'held' }),
});

/** With two breaches: of one the customers have been told, the other is in hold. */
const withBreaches = async () => {
  const ports = aHouse();
  const { cases, chance } = ports;
  const [told, held] = [chance.caseId('breach'), chance.caseId('breach')];
  await cases.open(breach(true), told, 'officer:o', startAt, [{ type: 'released' }]);
  await cases.open(breach(false), held, 'officer:o', startAt, [{ type: 'held' }]);
  const ask = async () => {
    const id = await ports.receive({ kind: 'inquiry', capacity: 'former-customer' });
    await ports.act(id, { type: 'acknowledge', requesterType: 'other', letter });
    return id;
  };
  const given = { outcome: 'done', message: usual('inquiry') } as const;
  const answer = (id: string, about?: string) =>
    answerRequest(legalHoldsOver)(ports)(
      { caseId: id, by: 'olive', ...given, ...(about && { about }) },
      { officer: { name: 'Olive Officer' } },
    );
  return { ...ports, told, held, ask, given, answer };
};

it('a standard answer names the breach that it follows, and the person reads nothing of it (R-24)', async () => {
  const { cases, told, ask, answer } = await withBreaches();
  const [plain, following] = [await ask(), await ask()];
  await answer(plain);
  await answer(following, told);
  const write = async (id: string) => {
    const { state } = await cases.read(requests, id);
    if (state.stage !== 'answering') throw new Error(state.stage);
    const text = sent({ message: usual('inquiry'), officer: 'Olive Officer' });
    return JSON.stringify(
      answerLetter(letterhead, id, state, state.answer, text, { to: 'p@home.example', on: '2026-12-01' }),
    ).replaceAll(id, '<id>');
  };
  expect((await cases.read(requests, following)).state).toMatchObject({ answer: { about: told } });
  expect(await write(following)).toBe(await write(plain));
});

it('one in hold, or one that is not there, is refused in the same words, also by a preview (R-10)', async () => {
  const { held, chance, ask, answer, given, ...ports } = await withBreaches();
  const id = await ask();
  for (const about of [held, chance.caseId('breach')]) {
    const refusal = { code: 'breach-not-told', message: expect.not.stringContaining(about) };
    await expect(answer(id, about)).rejects.toMatchObject(refusal);
    const preview = previewAnswer(legalHoldsOver)(ports)({ caseId: id, by: 'olive', ...given, about });
    await expect(preview).rejects.toMatchObject(refusal);
  }
});
