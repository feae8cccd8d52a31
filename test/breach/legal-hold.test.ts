import { describe, expect, it } from 'vitest';
import { type Outcome, outcomes, type RequestKind, requestKinds } from '#domain/request/request.ts';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import { answerLetter } from '#functions/request/letters/answer.ts';
import { id, letterhead, recipient, requestIn } from '#test/support/letters/sample.ts';

const sentence = {
  en: 'We keep some records because the law requires it. We will delete them when that ends.',
  es: 'Conservamos algunos registros porque la ley lo exige. Los borraremos cuando eso termine.',
};

const spoken = {
  deleted:
    /We have deleted this data, except what the law requires us to keep\.|Borramos estos datos, excepto/,
  kept: /We keep the record of this request and what the law requires us to keep, and delete it when that ends\.|Conservamos el registro de esta solicitud/,
  corrected:
    /Where the law requires us to keep a record as it was, we note your correction beside it\.|conservar un registro como estaba, anotamos/,
};

const law = '26 U.S.C. 6001';
/** Two answers to one request: something is withheld under the hold of a breach, or by an ordinary duty. */
const written = (locale: Locale, kind: RequestKind, outcome: Outcome, reasonCode: string, items = true) => {
  const withheld = { what: 'X', outcome: 'withheld' as const, reasonCode, law };
  const done = { what: 'Z', outcome: 'done' as const };
  const text = { message: 'Y', officer: 'Olive', law, ...(items && { items: [done, withheld] }) };
  const refused = outcome === 'refused' ? { reasonCode } : {};
  const answer = { outcome, ...refused, textSha256: '', by: 'olive' } as const;
  return answerLetter(letterhead, id, requestIn(locale, { kind }), answer, text, recipient);
};
const saidOf: Readonly<Record<RequestKind, 'kept' | 'corrected' | 'nothing'>> = {
  delete: 'kept',
  'child-data': 'kept',
  correct: 'corrected',
  update: 'corrected',
  'cpni-correct': 'corrected',
  access: 'nothing',
  deactivate: 'nothing',
  'cpni-examine': 'nothing',
  'cpni-restrict': 'nothing',
  'cpni-permit': 'nothing',
  'cpni-disclose-to': 'nothing',
  inquiry: 'nothing',
};
const flat = ({ text }: { readonly text: string }): string => text.replace(/\s+/g, ' ');

describe.each(locales)('a legal hold in an answer (R-10): %s', (locale) => {
  it.each(['delete', 'child-data', 'correct', 'update', 'cpni-correct'] as const)(
    '%s: under the hold of a breach it is the letter of an ordinary duty',
    (kind) => {
      for (const outcome of ['done', 'partly-done', 'refused'] as const) {
        const held = written(locale, kind, outcome, 'legal-hold');
        expect(held).toEqual(written(locale, kind, outcome, 'required-by-law'));
        expect(flat(held)).toContain(sentence[locale]);
        expect(`${held.subject}${held.text}${held.html}`).not.toMatch(/legal-hold|6001|breach/);
      }
    },
  );

  it('a deletion, done at least in part, says so before its items, and always what we keep', () => {
    for (const withItems of [true, false]) {
      for (const outcome of ['done', 'partly-done'] as const) {
        const said = flat(written(locale, 'delete', outcome, 'required-by-law', withItems));
        expect(said).toMatch(spoken.deleted);
        expect(said).toMatch(spoken.kept);
        expect(said.search(spoken.deleted)).toBeLessThan(withItems ? said.indexOf(' Z') : said.indexOf(' Y'));
      }
      for (const outcome of ['refused', 'no-data'] as const) {
        const said = flat(written(locale, 'delete', outcome, 'required-by-law', withItems));
        expect(said).not.toMatch(spoken.deleted);
        expect(said).toMatch(spoken.kept);
      }
    }
  });

  it('every answer of a kind says the same of the law, with something kept and with nothing', () => {
    for (const kind of requestKinds) {
      for (const outcome of outcomes)
        for (const withItems of [true, false]) {
          const said = flat(written(locale, kind, outcome, 'required-by-law', withItems));
          for (const name of ['kept', 'corrected'] as const)
            expect([kind, outcome, name, spoken[name].test(said)]).toEqual([
              kind,
              outcome,
              name,
              name === saidOf[kind],
            ]);
        }
    }
  });
});

it('a reason code that we have no words for adds none, whatever it is called', () => {
  const of = (code: string) => written('en', 'access', 'refused', code).text;
  expect(of('constructor')).toBe(of('another-reason'));
});
