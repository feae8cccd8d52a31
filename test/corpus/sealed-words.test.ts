import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sealedIn, warningsIn, withoutSealed } from '#domain/case/officer-text.ts';

interface Corpus {
  readonly mustWait: readonly string[];
  readonly ordinary: readonly string[];
}

const corpusOf = (name: string): Corpus =>
  JSON.parse(readFileSync(new URL(`sealed-words/${name}.json`, import.meta.url), 'utf8'));

const waits = (text: string): boolean => sealedIn([{ pointer: '#/text', text }]).length > 0;

/** `blind`: by somebody who had not seen the lists. `COUNTS=1` prints what is missed and what waits. */
const halves = ['own', 'blind'].map((name) => {
  const { mustWait, ordinary } = corpusOf(name);
  const missed = mustWait.filter((text) => !waits(text));
  const waiting = ordinary.filter(waits);
  if (process.env.COUNTS)
    console.log(
      `${name}: ${missed.length} of ${mustWait.length} missed, ${waiting.length} of ${ordinary.length} ordinary wait`,
    );
  return { name, mustWait, ordinary, missed, waiting };
});

describe('the lists of words about what is sealed, on 400 sentences (P40, R-10)', () => {
  it.each(halves)('$name: each of 50 sentences that must wait does', ({ mustWait, missed }) => {
    expect(mustWait).toHaveLength(50);
    expect(missed).toEqual([]);
  });

  it.each(halves)('$name: at most 2 % of 150 ordinary answers wait', ({ ordinary, waiting }) => {
    expect(ordinary).toHaveLength(150);
    expect(waiting.length).toBeLessThanOrEqual(3);
  });

  it.each(halves)('$name: without its sentences a text of three waits no more', ({ mustWait }) => {
    for (const text of mustWait) {
      const left = withoutSealed(`We deleted your profile.\n\n${text}\n\nThank you for your patience.`);
      expect([text, waits(left)]).toEqual([text, false]);
      expect(left).toMatch(/^We deleted your profile\.[\s\S]*Thank you for your patience\.$/);
    }
  });
});

describe('however it is spelled (P40)', () => {
  it.each([
    'F.B.I.',
    'F B I',
    'f. b. i.',
    'F\u00adB\u00adI',
    'F\u200bBI',
    'ＦＢＩ',
    'F\u0412I',
    'law\u200benforcement',
    'hackearon',
    'law\nenforcement',
    'law-enforcement',
    'Law  Enforcement',
    'Secret\u00a0Service',
    'bre\u00adach',
    'b r e a c h',
    'bre\u0430ch',
    'LAW ENFORCEMENT',
    'filtración',
    'FILTRACION',
    'The law.\nEnforcement asked.',
  ])('%j waits', (text) => {
    expect(waits(`Please note: ${text}`)).toBe(true);
  });

  it.each(['fbinary', 'breachy', 'lawn enforcement', 'a secret', 'services', 'hacksaw'])(
    '%j does not',
    (text) => {
      expect(waits(`Please note: ${text}`)).toBe(false);
    },
  );

  it('a sentence is found where its author typed it, and no other one', () => {
    const text = 'We deleted it on Dec. 2. The F. B. I. asked us to wait! ¿Algo más? Sí.';
    const [found, ...others] = sealedIn([{ pointer: '#/message', text }]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ pointer: '#/message', text: 'The F. B. I. asked us to wait!' });
    expect(text.slice(found?.from, found?.to).trim()).toBe(found?.text);
    expect(withoutSealed(text)).toBe('We deleted it on Dec. 2. ¿Algo más? Sí.');
    expect(withoutSealed('The FBI asked.')).toBe('');
  });

  it.each(['<b>F</b>BI asked', 'law <i>enforce</i>ment', 'the <fbi> asked', 'F<br/>BI'])(
    '%j waits, whatever its tags',
    (text) => {
      expect(waits(text)).toBe(true);
    },
  );

  it('a term over two fields waits, and both of them show it', () => {
    const fields = [
      { pointer: '#/message', text: 'We did this. It is for the law.' },
      { pointer: '#/items/0/what', text: 'Enforcement of it.' },
      { pointer: '#/items/1/what', text: 'Bills' },
    ];
    expect(sealedIn(fields).map(({ pointer, text }) => `${pointer} ${text}`)).toEqual([
      '#/message It is for the law.',
      '#/items/0/what Enforcement of it.',
    ]);
    expect(sealedIn(fields.slice(1))).toEqual([]);
  });

  it('a word of the second list is a warning at its field, and nothing waits', () => {
    const fields = [
      { pointer: '#/message', text: 'Sorry for the delay.' },
      { pointer: '#/items/0/what', text: 'Bills' },
    ];
    expect(sealedIn(fields)).toEqual([]);
    expect(warningsIn(fields)).toMatchObject([{ pointer: '#/message', word: 'delay' }]);
  });

  it.each(['a ', 'we were asked ', 'unable to ', 'F. ', 'la autoridad ', 'x\n\n', 'cannot tell you '])(
    'no text of 20,000 characters takes long: %j again and again',
    (part) => {
      const text = part.repeat(20_000 / part.length);
      const from = performance.now();
      sealedIn([{ pointer: '#', text }]);
      withoutSealed(text);
      expect(performance.now() - from).toBeLessThan(2000);
    },
  );
});
