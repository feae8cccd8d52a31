import { describe, expect, it } from 'vitest';
import { InvalidInput } from '#domain/case/errors.ts';
import { NothingFrozen, NothingWritten } from '#domain/notice/errors.ts';
import type { Previewed } from '#functions/notice/contract.ts';
import { showLetter } from '#functions/notice/letter/show-letter.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { listsWorld } from '#test/support/notice/lists-world.ts';
import { caseId, linesOf, noticeWorld } from '#test/support/notice/notice-world.ts';

const draft = {
  subject: 'A notice about your account',
  body: 'What Happened\n\nSomebody read your records.\n\nWhat We Are Doing\n\nWe closed the way in.',
  locale: 'en',
} as const;
const asked = { caseId, by: 'ann', list: 1, for: 'everyone' } as const;

const world = async () => {
  const made = await noticeWorld({
    lines: [...linesOf(30), ...linesOf(25, 'vip').map((one) => one.replace('C-', 'V-'))],
  });
  const show = (more: Partial<Previewed> = {}) =>
    showLetter({ ...made, letterhead, contactHours: 'Monday to Friday' })({ ...asked, ...more });
  return { ...made, show };
};

describe('the letter before it leaves (R-13, L-8)', () => {
  it('row n reads it as row n of the frozen list, across its pages', async () => {
    const { show } = await world();
    const { letters } = (await show({ row: 31 })).body;
    expect(letters.map(({ to, segment }) => [to, segment])).toEqual([['c0@home.example', 'vip']]);
    expect((await show({ row: 30 })).body.letters[0]).toMatchObject({
      to: 'c29@home.example',
      segment: 'general',
    });
  });

  it('a row beyond the end of the list is refused at its place', async () => {
    const { show } = await world();
    const refused = await show({ row: 56 }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect((refused as InvalidInput).faults).toMatchObject([{ pointer: '#/row' }]);
  });

  it('a draft is read as it would go out, and leaves no trace of a version', async () => {
    const { show, notice } = await world();
    const before = await notice();
    const { letters, letterSha256, renderedSha256 } = (await show({ draft, row: 1 })).body;
    expect(letters[0]?.text).toContain('Somebody read your records.');
    expect(letters[0]?.text).toContain('Monday to Friday');
    expect([letterSha256, renderedSha256]).toEqual([null, null]);
    expect((await notice()).noticeLists).toEqual(before.noticeLists);
  });

  it('a draft with wording that we refuse is refused at its place', async () => {
    const { show } = await world();
    const refused = await show({ draft: { ...draft, subject: 'Your call records' } }).catch((error) => error);
    expect((refused as InvalidInput).faults).toMatchObject([{ pointer: '#/subject' }]);
  });

  it('a draft can be read before there is a list; a saved letter needs one', async () => {
    const { needs } = await listsWorld();
    const show = (more: Partial<Previewed>) =>
      showLetter({ ...needs, letterhead, contactHours: undefined })({ ...asked, ...more });
    const { renderings, letters, list } = (await show({ draft })).body;
    expect([renderings.length, letters, list]).toEqual([3, [], null]);
    await expect(show({})).rejects.toThrow(NothingFrozen);
  });

  it('a list without a letter has nothing to read', async () => {
    const { needs, put } = await listsWorld();
    await put('customerRef,name,email,address,segment\nA-1,Ada,ada@example.com,1 Main St,general\n');
    await expect(showLetter({ ...needs, letterhead, contactHours: undefined })(asked)).rejects.toThrow(
      NothingWritten,
    );
  });
});
