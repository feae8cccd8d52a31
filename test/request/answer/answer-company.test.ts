import { expect, it } from 'vitest';
import { memoryTexts } from '#functions/adapters/memory/people.ts';
import { sendAnswer } from '#functions/request/answer/send-answer.ts';
import { carl, cora, coraAsked, id } from '#test/support/company.ts';
import { letterhead } from '#test/support/letters/sample.ts';

const text = JSON.stringify({ message: 'Corrected.', officer: 'Olive' });

/** Cora asked; two officers accepted the company's word under the contract; then the roster became this. */
const answeredAt = async (...roster: readonly string[]) => {
  const textSha256 = await memoryTexts().seal(id, text);
  const evidence = { evidence: 'contract-procedure', checkedOn: '2026-11-24', needsSecond: false } as const;
  const ports = await coraAsked('correct', roster, [
    { type: 'identity-checked', by: 'olive', ...evidence },
    { type: 'answer-given', outcome: 'done', textSha256, by: 'olive' },
  ]);
  await ports.texts.put(id, text);
  await sendAnswer({ ...ports, letterhead })({ caseId: id });
  const waiting = await ports.post.waiting('no-address', undefined, 10);
  return { emailed: ports.mail.outbox.map(({ to }) => to), waiting: waiting.items.map(({ kind }) => kind) };
};

it('the letter says on whose word we acted on a company’s data, without an officer’s reference (P07, R-10)', async () => {
  const textSha256 = await memoryTexts().seal(id, text);
  const sent = async (instruction: string) => {
    const answer = { outcome: 'done', textSha256, by: 'olive', instruction } as const;
    const ports = await coraAsked('correct', [cora], [{ type: 'answer-given', ...answer }]);
    await ports.texts.put(id, text);
    await sendAnswer({ ...ports, letterhead })({ caseId: id });
    return ports.mail.outbox[0]?.text;
  };
  const onPaper = await sent('BREACH-of-2026-confirmed');
  expect(onPaper).toContain('We acted on your company’s own instruction, which we have on file.');
  expect(onPaper).not.toContain('BREACH');
  expect(await sent(id)).toContain('We acted on this request, which your company confirmed to us.');
});

it.each([
  { roster: [cora, carl], emailed: [cora], because: 'who asked is a contact' },
  { roster: [carl], emailed: [carl], because: 'who asked has left, another is there' },
  { roster: [], emailed: [], waiting: ['answer'], because: 'nobody is left: an officer finds an address' },
])('a company’s answer never follows a contact who has left (R-19): $because', async (one) => {
  const { roster, emailed, waiting = [] } = one;
  expect(await answeredAt(...roster)).toEqual({ emailed, waiting });
});
