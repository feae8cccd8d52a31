import { beforeAll, describe, expect, it } from 'vitest';
import { type Chosen, chosenSentences } from '#infra/commands/sentences.ts';

let all: readonly Chosen[] = [];
beforeAll(() => {
  all = chosenSentences();
}, 60_000);

const toPeople = () =>
  all.filter(({ file }) => /^(?:request|account|controller|complaint|letters)\//.test(file));
const named = (pattern: RegExp): readonly Chosen[] =>
  toPeople().filter(({ sentence }) => pattern.test(sentence));

describe('sentences that depend on a fact (npm run sentences)', () => {
  it('are read from every letter, with the function that chooses each', () => {
    const choosers = new Set(all.map(({ file, chooser }) => `${file} ${chooser}`));
    console.log(`${all.length} sentences depend on a fact; ${choosers.size} functions choose them.`);
    expect(all.length).toBeGreaterThan(100);
    for (const one of all) expect(one).not.toMatchObject({ chooser: '' });
  });

  it('none is chosen by a hold, a breach or what is withheld (R-10)', () => {
    // After the hold; and an answer on its way from before, in the words of every duty to keep data.
    const known = ['reopened', 'reasonInWords'];
    const found = toPeople().filter(
      ({ file, chooser, fact }) =>
        !file.endsWith('officer-letters.ts') &&
        !known.includes(chooser) &&
        /\bhold(?:s|-ended)?\b|withheld\b(?!$)|breach|legal/i.test(fact),
    );
    expect(found).toEqual([]);
    expect(
      toPeople()
        .filter(({ fact }) => fact.endsWith('is withheld'))
        .map(({ chooser }) => chooser),
    ).toEqual(['itemInWords']);
  });

  it('a law is cited only where it is this reader’s law (R-24)', () => {
    const laws = named(/California|GDPR|Civil Code/);
    expect(laws.map(({ chooser, fact }) => [chooser, /law is (?:gdpr|ccpa)$/.test(fact)])).toEqual([
      ['extension', true],
      ['extension', true],
    ]);
  });

  it('an independent body is named only where there is one for this reader (R-16)', () => {
    expect(named(/independent body/).map(({ chooser, fact }) => [chooser, fact])).toEqual([
      ['partsFor', 'named.body'],
    ]);
    expect(named(/other contacts can/i)).toEqual([]);
  });
});
