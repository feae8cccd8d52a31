import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sealedIn } from '#domain/case/officer-text.ts';
import { asksAboutEvent } from '#functions/held-text/asked-about-event.ts';

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
});

/** What persons write, by somebody who had not read the whole list. */
const requests: { readonly ordinary: readonly string[]; readonly asking: readonly string[] } = JSON.parse(
  readFileSync(new URL('sealed-words/requests.json', import.meta.url), 'utf8'),
);

it('of 300 ordinary requests at most 1 % ask about a security event (R-10)', () => {
  const { ordinary } = requests;
  expect(new Set(ordinary).size).toBe(300);
  const asking = ordinary.filter((text) => asksAboutEvent([text]));
  if (process.env.COUNTS) console.log(`requests: ${asking.length} of 300 ordinary ones ask`);
  expect(asking.length, asking.join('\n')).toBeLessThanOrEqual(3);
});

it('of 30 questions about an event list A knows two thirds; a tick is for the others', () => {
  const missed = requests.asking.filter((text) => !asksAboutEvent([text]));
  if (process.env.COUNTS)
    console.log(`requests: ${missed.length} of 30 questions missed\n${missed.join('\n')}`);
  expect(requests.asking).toHaveLength(30);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(10);
});

it.each(['a ', 'we were asked ', 'unable to ', 'F. ', 'la autoridad ', 'x\n\n', 'cannot tell you '])(
  'no text of 20,000 characters takes long: %j again and again',
  (part) => {
    const text = part.repeat(20_000 / part.length);
    const from = performance.now();
    sealedIn([{ pointer: '#', text }]);
    expect(performance.now() - from).toBeLessThan(2000);
  },
);
