import { describe, expect, it } from 'vitest';
import { cpniNotices } from '#domain/choice/notices.ts';
import { ownWordsIn } from '#functions/held-text/own-words.ts';
import { answerTexts } from '#functions/request/answer/answer-texts.ts';
import type { AnswerGiven } from '#functions/request/contract.ts';
import { ourWords, withGate } from '#test/support/held-text.ts';

/** As a company may number its instructions; in prose it would be a notice’s reference. */
const instruction = 'NOT-2026-17';
const transfer = `TRF-${'0'.repeat(40)}`;

const ownIn = async (over: Partial<AnswerGiven>, id = 'REQ-1') => {
  const w = await withGate(false);
  const seen = { ...(await w.found()), id };
  const fields = answerTexts({ outcome: 'done', message: ourWords, ...over });
  return (await ownWordsIn(w, seen as never, fields)).map(({ pointer }) => pointer);
};

describe('a reference in a field of its own (R-10)', () => {
  it('notice: of our register, which refuses any other, so it leaves at once', async () => {
    for (const { id } of cpniNotices) expect(await ownIn({ notice: id })).toEqual([]);
    expect(await ownIn({ notice: 'cpni-notice2026' })).toEqual([]);
  });

  it('transfer: of our log, and no letter names it', async () => {
    expect(await ownIn({ transfer })).toEqual([]);
  });

  it('instruction: no letter names it, so it leaves nowhere, and no answer waits for it', async () => {
    expect(await ownIn({ instruction })).toEqual([]);
    expect(await ownIn({ instruction: 'FBI-asked-us-to-wait' })).toEqual([]);
  });

  it.each(['message', 'law', 'recipientsTold'] as const)('in the field %s it is returned', async (field) => {
    await expect(ownIn({ [field]: `See ${instruction}.` })).rejects.toMatchObject({
      code: 'words-returned',
      faults: [{ pointer: `#/${field}` }],
    });
  });
});
