import { describe, expect, it } from 'vitest';
import { type Aftermath, differences } from './aftermath.ts';
import { hour } from './cast.ts';

const at = 1000 * hour;
const sent = (...ats: readonly number[]) => ats.map((one) => ({ at: one, isDoubtful: false }));
const doubtful = (one: number) => ({ at: one, isDoubtful: true });

const calm: Aftermath = {
  letters: new Map([['rita@home.example\nOur answer\nHello', sent(at, at + 24 * hour)]]),
  kept: new Map([['REQUEST#REQ-… CASE', { stage: 'settled', state: { dueOn: '2027-04-22' } }]]),
  failed: [],
  marked: 0,
};
const withLetters = (...all: Aftermath['letters'] extends ReadonlyMap<string, infer V> ? V : never) => ({
  ...calm,
  letters: new Map([...calm.letters].map(([letter]) => [letter, all] as const)),
});
const title = 'rita@home.example: Our answer';

describe('what a crash may not leave behind', () => {
  it.each([
    ['nothing else', calm, []],
    ['a lost letter', withLetters(...sent(at)), [`lost: ${title}`]],
    [
      'a second letter that was not in doubt',
      { ...withLetters(...sent(at, at, at + 24 * hour)), marked: 1 },
      [`1 more: ${title}`],
    ],
    [
      'a second letter in doubt that nobody marked',
      withLetters(doubtful(at), ...sent(at, at + 24 * hour)),
      ['1 more letters, 0 marked'],
    ],
    ['a marked second letter', { ...withLetters(doubtful(at), ...sent(at, at + 24 * hour)), marked: 1 }, []],
    ['a letter a day late', withLetters(...sent(at + 24 * hour, at + 25 * hour)), [`not in time: ${title}`]],
    [
      'another state',
      { ...calm, kept: new Map([['REQUEST#REQ-… CASE', { stage: 'open', state: { dueOn: '2027-04-22' } }]]) },
      ['REQUEST#REQ-… CASE/stage: "settled", then "open"'],
    ],
    ['a failed machine', { ...calm, failed: ['request at Answer'] }, ['left failed: request at Answer']],
  ])('%s', (_, crashed, found) => {
    expect(differences(calm, crashed)).toEqual(found);
  });
});
