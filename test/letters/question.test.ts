import { expect, it } from 'vitest';
import { question } from '#functions/request/letters/question.ts';
import { id, letterhead, requestIn, to } from '#test/support/letters/sample.ts';
import { sentText } from '#test/support/words-out.ts';

it('R-24: a question names the day of our answer while it is still to come, and not once we are late', () => {
  const asked = (on: '2026-12-24' | '2026-12-25') =>
    question(letterhead, id, requestIn('en', { dueOn: '2026-12-24' }), { to, on }, sentText('Which bill?'))
      .text;
  const day = 'This does not change the date for our answer, Thursday, December 24, 2026.';
  expect(asked('2026-12-24')).toContain(day);
  expect(asked('2026-12-25')).not.toContain('the date for our answer');
});
