import { describe, expect, it } from 'vitest';
import { explanationOf } from '#functions/breach/explanation.ts';
import { locales } from '#functions/letters/catalog.ts';
import { held } from '#test/support/domain/breach.ts';
import { breachNotice } from '#test/support/letters/breach-notice.ts';
import { everyLetter, letterIn } from '#test/support/letters/every-letter.ts';
import { everyOfficerLetter } from '#test/support/letters/every-officer-letter.ts';

/** A day or an instant as machines write it. */
const raw = /\b\d{4}-\d\d-\d\d(T[\d:.]+Z?)?/;
const names = Object.keys(everyLetter);

describe('a date or time that a person reads is in words, with its zone (R-5)', () => {
  it.each(locales)('every letter to people outside, %s', (locale) => {
    for (const name of names) {
      const { subject, text } = letterIn(name, locale);
      expect(`${name}: ${subject}\n${text}`.replaceAll('cpni-notice-2026-03', '')).not.toMatch(raw);
    }
    expect(breachNotice(locale).text).not.toMatch(raw);
  });

  it('every letter to our own people, and the report to law enforcement', () => {
    for (const [name, write] of Object.entries(everyOfficerLetter)) {
      const { subject, text } = write();
      // A reference may be made of a day.
      expect(`${name}: ${subject}\n${text}`.replace(/\b[A-Z]{3}-\d{4}-\d\d-\d\d\b/g, '')).not.toMatch(raw);
    }
  });

  it('the explanation of a breach’s clocks says New York time (P38)', () => {
    const said = explanationOf(held().state, '2026-12-09T17:00:00.000Z').join('\n');
    expect(said).not.toMatch(raw);
    expect(said).toMatch(/By Tuesday, November 24, 2026 at 12:00.PM EST, New York time, we had notified/);
    expect(said).toMatch(/not allow it before Wednesday, December 9, 2026 at 12:00.PM EST, New York time/);
  });
});
