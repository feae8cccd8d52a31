import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languages } from '#domain/sentence/entry.ts';
import { areOurs, sentenceOf } from '#domain/sentence/ours.ts';
import { blindEffects } from './effects-blind.ts';
import { ownEffects } from './effects-own.ts';
import { facts, sampleOf } from './sample.ts';

const ordinaryOf = (name: string): readonly string[] =>
  JSON.parse(readFileSync(new URL(`../../corpus/sealed-words/${name}.json`, import.meta.url), 'utf8'))
    .ordinary;

it.each([
  { name: 'blind', effects: blindEffects },
  { name: 'own', effects: ownEffects },
])('each ordinary answer of $name.json has sentences of ours to its effect', ({ name, effects }) => {
  const ordinary = ordinaryOf(name);
  expect(effects).toHaveLength(ordinary.length);
  const without = ordinary.filter((_, at) => {
    const keys = effects[at]?.split(' ') ?? [];
    if (keys[0] === 'fixed') return false;
    const found = keys.flatMap((key) => sentenceOf(key) ?? []);
    return (
      found.length !== keys.length ||
      languages.some((language) => !areOurs(found.map((one) => sampleOf(one, language)).join(' '), facts))
    );
  });
  expect(without).toEqual([]);
});

it('only the sentence that every answer has anyway is left to the letter', () => {
  expect([...blindEffects, ...ownEffects].filter((keys) => keys === 'fixed')).toHaveLength(1);
});
