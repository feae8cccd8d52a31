import { describe, expect, it } from 'vitest';
import { handler } from '#functions/case/what-to-say.lambda.ts';
import { sayToday } from '#functions/case/what-to-say.ts';
import { powers } from '#infra/constructs/powers.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { expectPlain, proseOf, sentencesOver } from '#test/support/reading-level.ts';

const { cards } = (await sayToday({ letterhead })()).body;

type Card = (typeof cards)[number];

const excused = [letterhead.dpo, letterhead.companyContact];
const textOf = ({ language, title, lead, parts, never }: Card): string =>
  proseOf(
    [
      ...[title, lead, never.title, ...never.list],
      ...parts.flatMap(({ asked, say, act = [] }) => [asked, ...say, ...act]),
    ].join('\n'),
    language,
    excused,
  );

describe('the card "What may I say today?"', () => {
  it('can read no case, so it is the same whether or not there is a breach (R-10)', () => {
    const letterheadOnly =
      /^(?:company|siteUrl|dpo|recourse|framework|policies|cpniRecipients|GROUPS_CLAIM|CONSOLE_SECRET)$/;
    expect(handler.settings.filter((name) => !letterheadOnly.test(name))).toEqual([]);
    expect(powers['what-to-say']).toEqual({});
  });

  it('answers a question about a breach with the standing sentence, in both languages (R-10)', () => {
    const about = (language: Card['language'], asked: RegExp) =>
      cards.find((card) => card.language === language)?.parts.find((part) => asked.test(part.asked))?.say;
    expect(about('en', /breach/)).toEqual([
      'We do not answer questions about security events. If the law requires us to tell you about one, we will write to you.',
    ]);
    expect(about('es', /filtración/)).toEqual([
      'No respondemos preguntas sobre incidentes de seguridad. Si la ley exige que le avisemos de uno, le escribiremos.',
    ]);
  });

  it('names the data protection officer to press and police (P50)', () => {
    for (const { parts } of cards)
      expect(
        parts.filter(({ say, act = [] }) => [...say, ...act].join().includes(letterhead.dpo)),
      ).toHaveLength(2);
  });

  it('has the same parts in both languages', () => {
    const [en, es] = cards.map(({ parts, never }) => [
      parts.map(({ say, act = [] }) => [say.length, act.length]),
      never.list.length,
    ]);
    expect(es).toEqual(en);
  });

  it.each(cards)('in $language is plain: short sentences, grade 7, INFLESZ 60', (card) => {
    const text = textOf(card);
    expect(sentencesOver(25, text, card.language)).toEqual([]);
    expectPlain(text, card.language);
  });
});
