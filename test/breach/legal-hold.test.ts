import { describe, expect, it } from 'vitest';
import { answerLetter } from '#functions/request/letters/answer.ts';
import { id, letterhead, recipient, requestIn } from '#test/support/letters/sample.ts';

const sentence = {
  en: 'We keep some records because the law requires it. We will delete them when that ends.',
  es: 'Conservamos algunos registros porque la ley lo exige. Los borraremos cuando eso termine.',
};

describe('a legal hold in an answer (R-10)', () => {
  it.each(['en', 'es'] as const)(
    'is the standing sentence, whatever it is for, and leaves no other trace: %s',
    (locale) => {
      const written = (reasonCode: string, law?: string) => {
        const items = [{ what: 'X', outcome: 'withheld' as const, reasonCode, ...(law ? { law } : {}) }];
        const text = { message: 'Y', officer: 'Olive', items };
        const answer = { outcome: 'refused', reasonCode, textSha256: '', by: 'olive' } as const;
        return answerLetter(letterhead, id, requestIn(locale, { kind: 'delete' }), answer, text, recipient);
      };
      const held = written('legal-hold', '47 CFR 64.2011');
      expect(held.text.replace(/\s+/g, ' ')).toContain(sentence[locale]);
      expect(held).toEqual(written('required-by-law'));
      expect(`${held.subject}${held.text}${held.html}`).not.toMatch(/legal-hold|64\.2011/);
    },
  );
});
