import { describe, expect, it } from 'vitest';
import { dateInWords } from '#functions/letters/words.ts';
import { customerNotice } from '#functions/notice/letter/customer-notice.ts';
import type { NoticeVersion } from '#functions/notice/letter/notice-version.ts';
import { renderedSha256Of, renderingsOf } from '#functions/notice/letter/renderings.ts';
import { caseId } from '#test/support/notice/freeze.ts';
import { recipient } from '#test/support/notice/sending.ts';

const version = (over: Partial<NoticeVersion> = {}): NoticeVersion => ({
  subject: 'About your account',
  body: 'Dear {{name}}, somebody read your bills.\n\nWhat we are doing\n\nOn {{date}} we closed it.',
  locale: 'en',
  facts: {
    reference: caseId,
    cpniTypes: ['bills'],
    identityData: false,
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
const reported = { isReported: true };

describe('what an approver sees and seals (R-13)', () => {
  it.each(['en', 'es'])('is what each person gets, with name and date put in (%s)', (locale) => {
    const written = version({ locale });
    for (const segment of ['general', 'maine'])
      for (const lane of ['email', 'paper'] as const) {
        const to = recipient(1, { name: 'Ada Lovelace', segment });
        const { email: _, ...onPaper } = to;
        const facts = { sentOn: '2026-12-05', isReported: true };
        const sent = customerNotice(written, lane === 'email' ? to : onPaper, facts);
        const key = segment === 'maine' ? segment : '';
        const shown = renderingsOf(written, reported).find(
          (one) => one.lane === lane && one.segment === key && one.locale === locale,
        );
        const filled = (text = '') =>
          text
            .replaceAll('{{name}}', 'Ada Lovelace')
            .replaceAll('{{date}}', dateInWords('2026-12-05', locale));
        expect([sent.subject, sent.text, sent.html]).toEqual([
          filled(shown?.subject),
          filled(shown?.text),
          filled(shown?.html),
        ]);
      }
  });

  it('has a new seal for each thing that a reader would notice', () => {
    const { facts, letterhead } = version();
    const seals = [
      renderedSha256Of(version(), reported),
      renderedSha256Of(version(), { isReported: false }),
      renderedSha256Of(version({ locale: 'es' }), reported),
      renderedSha256Of(version({ facts: { ...facts, identityData: true } }), reported),
      renderedSha256Of(version({ facts: { ...facts, inserts: { maine: 'Maine.' } } }), reported),
      renderedSha256Of(version({ letterhead: { ...letterhead, companyName: 'Another' } }), reported),
    ];
    expect(new Set(seals).size).toBe(seals.length);
    expect(renderedSha256Of(version(), reported)).toBe(seals[0]);
  });
});
