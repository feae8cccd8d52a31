import { describe, expect, it } from 'vitest';
import { everyOfficerLetter } from '#test/support/letters/every-officer-letter.ts';

const textOf = (name: string) => everyOfficerLetter[name]?.().text ?? '';

describe('letters to several readers are true for each (R-11, R-13)', () => {
  it.each(['review needed', 'review overdue'])('%s: who must review a further stop (R-11)', (name) => {
    expect(textOf(name)).toContain(
      'If it is a further stop of the same officer, a supervisor or the DPO must review it.',
    );
  });

  it('a second officer is missing: who may not be the one (R-13)', () => {
    expect(textOf('second officer for a breach')).toContain(
      'You may act on it, unless you asked for it, or wrote or uploaded what it is about.',
    );
  });

  it.each(['entry refused', 'entry of a closed breach'])('%s: the time has its zone (R-11)', (name) => {
    expect(textOf(name)).toContain('On Tuesday, November 24, 2026 at 1:00 PM EST, ');
  });

  it('a restore that nobody has confirmed waits for two officers (R-13)', () => {
    const letter = textOf('two officers for a restore');
    expect(letter).toContain('two officers');
    expect(letter).not.toContain('for a second officer');
  });
});
