import { expect, it } from 'vitest';
import { letterFormats } from '#domain/case/letter-formats.ts';
import { evidenceKinds } from '#domain/request/evidence.ts';
import { capacities, childAges, relations, requestKinds } from '#domain/request/vocabulary.ts';
import { textOf } from '#test/support/infra/one-more-member.ts';

const histories = [
  'functions/domain/request/events.ts',
  'functions/domain/request/file-events.ts',
  'functions/domain/request/officer-action-events.ts',
  'functions/domain/request/records-state.ts',
  'functions/domain/case/shared-events.ts',
  'functions/domain/complaint/events.ts',
];

it('an officer reads every event of a request or complaint in words, never by its name in the code (R-24)', () => {
  const types = histories
    .flatMap((path) => [...textOf(path).matchAll(/readonly type: ('[a-z-]+'(?: \| '[a-z-]+')*)/g)])
    .flatMap(([, union = '']) => [...union.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name));
  expect(types.length).toBeGreaterThan(50);
  const words = textOf('infra/local/officer/words.js');
  expect(types.filter((type) => !words.includes(`'${type}':`))).toEqual([]);
});

it('an officer chooses among all capacities, relations, kinds, ages, formats and evidence, in words (R-1, R-19)', async () => {
  const path = '#infra/local/officer/words.js';
  const words = await import(path);
  expect(Object.keys(words.capacities).sort()).toEqual([...capacities].sort());
  expect(Object.keys(words.relations)).toEqual([...relations]);
  expect(Object.keys(words.kinds).sort()).toEqual([...requestKinds].sort());
  expect(Object.keys(words.childAges)).toEqual([...childAges]);
  expect(Object.keys(words.formats)).toEqual([...letterFormats]);
  expect(Object.keys(words.evidences).sort()).toEqual([...evidenceKinds].sort());
});
