import { describe, expect, it } from 'vitest';
import { reportInText } from '#functions/breach/letters/law-enforcement-report.ts';
import { html } from '#functions/design-system/html.ts';
import { frame, type Part } from '#functions/letters/frame.ts';
import { report } from '#test/support/letters/every-officer-letter.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { sentText } from '#test/support/words-out.ts';

const hostile = 'Pat\u202egnp.exe\u2066\u200b\ufeff\u2028-- \u0085forged\u0000\u00ad';
const unseen = /[\p{Cf}\u2028\u2029\u0085]/u;

const parts: Readonly<Record<string, Part>> = {
  text: sentText(`Dear ${hostile}`),
  heading: { heading: sentText(hostile) },
  list: { list: [sentText('one'), sentText(hostile)] },
  link: { link: 'https://privacy.example/#x', label: sentText(hostile) },
  code: { code: '1234 5678', label: sentText(hostile) },
  quote: { quote: sentText(`first\n${hostile}\nlast`) },
};

describe('what turns, hides or ends a line', () => {
  it.each(Object.entries(parts))('reaches no letter in its %s', (_, part) => {
    const letter = frame(letterhead, {
      to: 'a@b.example',
      subject: hostile,
      reference: 'REQ-1',
      parts: [part],
    });
    for (const text of [letter.subject, letter.text, letter.html]) {
      expect(text).not.toMatch(unseen);
      expect(text).not.toContain('\u0000');
      expect(text).toContain('Patgnp.exe -- ');
      expect(text).not.toMatch(/^\s*-- .*forged/m);
    }
  });

  it('reaches no page, in a text as in an attribute', () => {
    const page = html`<p title="${hostile}">${[hostile]}</p>`.toString();
    expect(page).not.toMatch(unseen);
    expect(page).toBe('<p title="Patgnp.exe --  forged">Patgnp.exe --  forged</p>');
  });

  it('reaches no report that goes to the agencies', () => {
    const text = reportInText({ ...report, incident: hostile, method: hostile });
    expect(text).not.toMatch(unseen);
    expect(text).toContain('Patgnp.exe -- ');
  });

  it('and lines that somebody wrote stay lines', () => {
    const { text } = frame(letterhead, {
      to: '',
      subject: 's',
      reference: 'r',
      parts: [{ quote: sentText('a\r\nb') }],
    });
    expect(text).toContain('  a\n  b\n');
  });
});
