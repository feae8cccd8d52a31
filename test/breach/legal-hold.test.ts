import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTold, mustBeTellable } from '#domain/request/answer-as-told.ts';
import { type AnsweredItem, fates, itemOutcomes } from '#domain/request/answer-items.ts';
import { type Outcome, outcomes, type RequestKind, requestKinds } from '#domain/request/vocabulary.ts';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import { answerLetter } from '#functions/request/letters/answer.ts';
import { id, letterhead, recipient, requestIn } from '#test/support/letters/sample.ts';
import { sent } from '#test/support/words-out.ts';

type Item = AnsweredItem & { readonly what: string };
interface Given {
  readonly kind: RequestKind;
  readonly outcome: Outcome;
  readonly reason?: string | undefined;
  readonly items: readonly Item[];
}

const letterOf = (locale: Locale, { kind, outcome, reason, items }: Given) => {
  const refused = outcome === 'refused' ? { reasonCode: reason ?? 'rights-of-others' } : {};
  const answer = { outcome, ...refused, textSha256: '', by: 'olive' } as const;
  const text = sent({ message: 'Y', officer: 'Olive', items });
  return answerLetter(letterhead, id, requestIn(locale, { kind }), answer, text, recipient);
};

const isAllowed = ({ kind, ...given }: Given): boolean => {
  try {
    mustBeTellable(kind, given, true);
    return true;
  } catch {
    return false;
  }
};

const keeps: readonly RequestKind[] = ['delete', 'correct', 'update', 'cpni-correct'];
const held = { outcome: 'withheld', reasonCode: 'legal-hold', law: '18 U.S.C. 2703' } as const;

/** An answer without a hold, and places in it. */
const given: fc.Arbitrary<Given & { readonly places: readonly boolean[] }> = fc
  .record({
    kind: fc.constantFrom(...requestKinds),
    outcome: fc.constantFrom(...outcomes),
    places: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    items: fc.array(
      fc.record({
        what: fc.constantFrom('Recordings', 'Call detail', 'Bills'),
        outcome: fc.constantFrom(...itemOutcomes.filter((one) => one !== 'open')),
        reasonCode: fc.constantFrom('required-by-law', 'rights-of-others'),
        law: fc.constantFrom(undefined, '26 U.S.C. 6001'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ items, ...rest }) => ({
    ...rest,
    items: items.map(({ reasonCode, law, ...item }) =>
      fates[item.outcome] === 'kept-back' ? { ...item, reasonCode, law } : item,
    ),
  }))
  .filter(isAllowed);

/** The same answer where a hold keeps something back, as the officer gives it. */
const underHold = ({ places, ...answer }: Given & { readonly places: readonly boolean[] }): Given[] => {
  const { kind, outcome, items } = answer;
  const inPlace = keeps.includes(kind) && outcome !== 'refused';
  const more = inPlace
    ? items.map((item, at) => (places[at] && item.outcome === 'done' ? { ...item, ...held } : item))
    : items.flatMap((item, at) => (places[at] ? [{ what: 'Sealed', ...held }, item] : [item]));
  return (['done', 'partly-done', outcome] as const)
    .filter((one) => one === outcome || outcome === 'done')
    .map((one) => ({ ...answer, outcome: one, items: more }))
    .filter(isAllowed);
};

const flat = ({ text }: { readonly text: string }): string => text.replace(/\s+/g, ' ');

describe('a legal hold in an answer (R-10)', () => {
  it('with a hold and without, every answer is the same letter, byte for byte', () => {
    let compared = 0;
    fc.assert(
      fc.property(given, fc.constantFrom(...locales), (answer, locale) => {
        const without = letterOf(locale, answer);
        for (const one of underHold(answer)) {
          expect(letterOf(locale, one)).toEqual(without);
          compared += one.items.some(({ reasonCode }) => reasonCode === 'legal-hold') ? 1 : 0;
        }
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it('an answer that leaves something out under a hold can always be given', () => {
    fc.assert(
      fc.property(given, (answer) => {
        if (answer.outcome === 'done') expect(underHold(answer)).not.toEqual([]);
      }),
    );
  });

  const what = 'Call detail';
  it.each([
    ['a refusal for the hold', 'delete', 'refused', 'legal-hold'],
    ['a refusal of the hold’s item alone, for the hold', 'access', 'refused', 'legal-hold'],
    ['an answer with nothing else to tell', 'access', 'done', undefined],
    ['an answer with nothing else to tell, done in part', 'cpni-examine', 'partly-done', undefined],
  ] as const)('%s is refused', (_, kind, outcome, reason) => {
    expect(() =>
      mustBeTellable(kind, { outcome, reason, items: [{ what, ...held }] as Item[] }, true),
    ).toThrow(expect.objectContaining({ code: 'hold-is-no-reason' }));
  });

  it('a deletion of which everything is under a hold reads as every other deletion', () => {
    const items = [{ what, ...held }];
    expect(isAllowed({ kind: 'delete', outcome: 'done', items })).toBe(true);
    expect(asTold('delete', 'done', items)).toMatchObject({
      outcome: 'done',
      items: [{ what, outcome: 'done' }],
    });
  });

  it('an answer that was on its way before the rule still names no law and no hold', () => {
    const said = letterOf('en', { kind: 'delete', outcome: 'refused', reason: 'legal-hold', items: [] });
    expect(flat(said)).toContain('The law requires us to keep it. We will delete it when that ends.');
    expect(`${said.subject}${said.text}${said.html}`).not.toMatch(/legal-hold|2703|breach/);
  });
});

const sentences = {
  events: {
    en: 'We do not answer questions about security events in this letter. If the law requires us to tell you about one, we will write to you separately.',
    es: 'En esta carta no respondemos preguntas sobre incidentes de seguridad. Si la ley nos obliga a informarle de alguno, le escribiremos por separado.',
  },
  deleted: {
    en: 'We have deleted this data, except what the law requires us to keep',
    es: 'Borramos estos datos, excepto lo que la ley nos obliga a conservar',
  },
  kept: {
    en: 'We keep the record of this request and what the law requires us to keep, and delete it when that ends.',
    es: 'Conservamos el registro de esta solicitud y lo que la ley nos obliga a conservar, y lo borramos cuando eso termine.',
  },
  corrected: {
    en: 'Where the law requires us to keep a record as it was, we note your correction beside it.',
    es: 'Si la ley nos obliga a conservar un registro como estaba, anotamos al lado la corrección que usted pidió.',
  },
};

/** Words by which a letter could speak of what it keeps or leaves out. */
const keeping =
  /\b(law|keep|keeps|kept|hold|holds|withheld|seal|sealed|ley|conserva\w*|retien\w*|reten\w*)\b/i;

/** Names the law by which records left, with a hold and without. */
const disclosed = {
  en: 'The law lets us do this (47 U.S.C. 222(c)(2)).',
  es: 'La ley lo permite (47 U.S.C. 222(c)(2)).',
};

describe.each(locales)('the standing sentences (R-10): %s', (locale) => {
  const all = requestKinds.flatMap((kind) => outcomes.map((outcome) => ({ kind, outcome })));
  it.each(all)('$kind, $outcome: its sentences, and no other about what we keep', ({ kind, outcome }) => {
    for (const items of [[], [{ what: 'Recordings', outcome: 'done' as const }]]) {
      const said = flat(letterOf(locale, { kind, outcome, items }));
      const isDone = outcome === 'done' || outcome === 'partly-done';
      const expected = {
        events: true,
        deleted: kind === 'delete' && isDone,
        kept: kind === 'delete' || kind === 'child-data',
        corrected: ['correct', 'update', 'cpni-correct'].includes(kind),
      };
      for (const [name, words] of Object.entries(sentences))
        expect([name, said.includes(words[locale])]).toEqual([name, expected[name as keyof typeof expected]]);
      const [own = ''] = said.split(/If you are not satisfied|Si no está conforme/);
      const rest = [...Object.values(sentences), disclosed].reduce(
        (left, words) => left.replace(words[locale], ''),
        own,
      );
      expect(rest).not.toMatch(keeping);
      if (expected.deleted && items.length > 0)
        expect(said.indexOf(sentences.deleted[locale])).toBeLessThan(said.indexOf('Recordings'));
    }
  });
});

it('a reason code that we have no words for adds none, whatever it is called', () => {
  const of = (reason: string) =>
    letterOf('en', { kind: 'access', outcome: 'refused', reason, items: [] }).text;
  expect(of('constructor')).toBe(of('another-reason'));
});
