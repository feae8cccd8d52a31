import { expect, it } from 'vitest';
import { everyOfficerLetter } from '#test/support/letters/every-officer-letter.ts';

it('the morning email about another date says "file today" once the report is late (P37, R-22)', () => {
  const late = everyOfficerLetter['late report before another date']?.().text ?? '';
  expect(late.replace(/\s+/g, ' ')).toContain(
    'The report is late. File today: that still keeps 3 days free before Monday, December 28, 2026.',
  );
  expect(late).not.toContain('file by');
});
