import { expect, it } from 'vitest';
import { textOf } from '#test/support/infra/one-more-member.ts';

const histories = [
  'functions/domain/request/events.ts',
  'functions/domain/request/file-events.ts',
  'functions/domain/request/officer-action-events.ts',
  'functions/domain/request/records-state.ts',
  'functions/domain/case/shared-events.ts',
];

it('an officer reads every event of a request in words, never by its name in the code (R-24)', () => {
  const types = histories
    .flatMap((path) => [...textOf(path).matchAll(/readonly type: ('[a-z-]+'(?: \| '[a-z-]+')*)/g)])
    .flatMap(([, union = '']) => [...union.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name));
  expect(types.length).toBeGreaterThan(50);
  const words = textOf('infra/local/officer/words.js');
  expect(types.filter((type) => !words.includes(`'${type}':`))).toEqual([]);
});
