import { describe, expect, it } from 'vitest';
import { InvalidInput } from '#domain/case/errors.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { customerNotice } from '#functions/notice/letter/customer-notice.ts';
import {
  languagesOf,
  missingIn,
  type NoticeVersion,
  noticeVersion,
  type SpanishVersion,
} from '#functions/notice/letter/notice-version.ts';
import { renderedSha256Of, renderingsOf } from '#functions/notice/letter/renderings.ts';
import { caseId, frozen } from '#test/support/notice/freeze.ts';
import { recipient } from '#test/support/notice/sending.ts';

const spanish: SpanishVersion = {
  subject: 'Sobre su cuenta',
  body: 'Estimado/a {{name}}: alguien vio sus facturas.\n\nQué estamos haciendo\n\nEl {{date}} lo cerramos.',
  cpniTypes: ['facturas'],
  hours: 'de lunes a viernes',
  inserts: { '*': 'Para todos.', maine: 'Maine: escriba al fiscal general.' },
};
const version = (over: Partial<NoticeVersion> = {}): NoticeVersion => ({
  subject: 'About your account',
  body: 'Dear {{name}}, somebody read your bills.\n\nWhat we are doing\n\nOn {{date}} we closed it.',
  locale: 'en',
  spanish,
  facts: {
    reference: caseId,
    occurredFrom: '2026-11-02',
    cpniTypes: ['bills'],
    identityData: true,
    hours: 'Monday to Friday',
    inserts: { '*': 'For everybody.', maine: 'Maine: write to the Attorney General.' },
  },
  letterhead: {
    companyName: 'Example Communications',
    companyAddress: '75 Example Street, Salt Lake City, UT 84101, USA',
    companyContact: '+1 801 555 0199',
    complaintUrl: 'https://privacy.example.com/complaint',
  },
  ...over,
});
const facts = { sentOn: '2026-12-05', isReported: true };
const reported = { isReported: true };
const to = (locale: string | undefined, over = {}) =>
  recipient(1, { name: 'Ada Lovelace', ...(locale && { locale }), ...over });

describe('a notice with a Spanish version (R-13)', () => {
  it.each([
    [undefined, 'en'],
    ['en', 'en'],
    ['fr', 'en'],
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES', 'es'],
  ])('a row with the locale %s gets the letter in %s, whole', (locale, language) => {
    const { subject, text, html } = customerNotice(version(), to(locale), facts);
    expect(html).toContain(`<html lang="${language}">`);
    expect(subject).toBe(language === 'es' ? 'Sobre su cuenta' : 'About your account');
    const ours = text.replaceAll('Example Communications', '').replaceAll('75 Example Street', '');
    const other =
      language === 'es' ? /\b(the|your|you|bills|on|Maine: write)\b/i : /\b(su|el|facturas|usted)\b/i;
    expect(ours).not.toMatch(other);
    expect(text).toContain(
      language === 'es' ? 'sábado, 5 de diciembre de 2026' : 'Saturday, December 5, 2026',
    );
  });

  it('the approver’s seal covers both, and every letter is one of what was shown', () => {
    const shown = renderingsOf(version(), reported);
    for (const locale of ['en', 'es'] as const)
      for (const segment of ['general', 'maine'])
        for (const lane of ['email', 'paper'] as const) {
          const { email, ...onPaper } = to(locale, { segment });
          const sent = customerNotice(version(), lane === 'email' ? { ...onPaper, email } : onPaper, facts);
          const texts = shown
            .filter((one) => one.lane === lane && one.locale === locale)
            .map(({ text }) =>
              text
                .replaceAll('{{name}}', 'Ada Lovelace')
                .replaceAll('{{date}}', dateInWords('2026-12-05', locale)),
            );
          expect(texts).toContain(sent.text);
        }
    const { spanish: _, ...english } = version();
    const seals = [
      version(),
      version({ spanish: { ...spanish, body: 'Alguien vio sus facturas.' } }),
      version({ spanish: { ...spanish, cpniTypes: ['llamadas'] } }),
      version({ spanish: { ...spanish, subject: 'Aviso' } }),
      english,
    ].map((one) => renderedSha256Of(one, reported));
    expect(new Set(seals).size).toBe(seals.length);
    expect(languagesOf(version())).toEqual(['en', 'es']);
    expect(languagesOf(english)).toEqual(['en']);
  });

  it.each<[string, Partial<NoticeVersion>, string]>([
    ['another number of kinds of records', { spanish: { ...spanish, cpniTypes: [] } }, '#/spanish/cpniTypes'],
    ['no hours', { spanish: { ...spanish, hours: undefined as never } }, '#/spanish/hours'],
    [
      'no insert for a state',
      { spanish: { ...spanish, inserts: { '*': 'Para todos.' } } },
      '#/spanish/inserts',
    ],
    ['a second Spanish letter', { locale: 'es' }, '#/spanish'],
    ['a promise of security', { spanish: { ...spanish, body: 'Todo es seguro.' } }, '#/spanish/body'],
    ['a placeholder that is none', { spanish: { ...spanish, body: '{{nombre}}' } }, '#/spanish/body'],
    ['a kind of data in the subject', { spanish: { ...spanish, subject: 'CPNI' } }, '#/spanish/subject'],
  ])('is refused with %s', (_, over, pointer) => {
    const refused = (): unknown => {
      try {
        return noticeVersion(version(over));
      } catch (error) {
        return error;
      }
    };
    expect(refused()).toBeInstanceOf(InvalidInput);
    expect((refused() as InvalidInput).faults.map((one) => one.pointer)).toContain(pointer);
  });

  it('a part that one language lacks is missing (L-8)', () => {
    const lacks = version({ spanish: { ...spanish, body: 'Qué estamos haciendo\n\nLo cerramos.' } });
    expect(missingIn(version())).toEqual([]);
    expect(missingIn(lacks)).toEqual(['what-happened']);
  });
});

it('the list counts who reads Spanish, and its seal has each row’s language (R-13)', async () => {
  const rows = ['en', 'es', 'es-US', '', 'fr'].map(
    (locale, n) => `C-${n},N ${n},c${n}@home.example,${n} Main St,general,${locale}`,
  );
  const { answer } = await frozen(['customerRef,name,email,address,segment,locale', ...rows].join('\n'));
  expect([answer.count, answer.inSpanish]).toEqual([5, 2]);
});
