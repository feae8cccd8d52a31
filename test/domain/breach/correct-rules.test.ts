import { describe, expect, it } from 'vitest';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { uncorrectable } from '#domain/breach/correct-rules.ts';
import { approved, held, letterWritten, listFrozen } from '#test/support/domain/breach.ts';

const frozen = listFrozen({ toFinish: 2 });
const supplement: BreachCommand = {
  ...({ type: 'open-supplement', sameBreach: true, by: 'ann' } as const),
  textSha256: 'a'.repeat(64),
};
const before = (list = frozen) => held('2026-11-24', [list]);
const large = () =>
  held('2026-11-24', [
    listFrozen({ toFinish: 2, count: 200_001 }),
    letterWritten(),
    approved({ count: 200_001 }),
  ]);
const after = () => held('2026-11-24', [frozen, letterWritten(), approved()]);

describe('rejected rows can be corrected (R-14)', () => {
  it.each([
    ['on the list that has them, until it is approved', before(), 1, undefined],
    ['not on an approved list', after(), 1, 'use-supplement'],
    ['after that on a supplement', after().do(supplement), 2, undefined],
    ['not on a supplement that is not open', before(), 2, 'not-found'],
    ['not where none is rejected', before(listFrozen()), 1, 'nothing-to-correct'],
    ['not before a list is frozen', held('2026-11-24', []), 1, 'nothing-to-correct'],
    [
      'not on a list that takes longer to freeze than a call may last',
      before(listFrozen({ toFinish: 2, count: 200_001 })),
      ...([1, 'list-too-large'] as const),
    ],
    [
      'not on a supplement beside a list that takes longer to read than a call may last',
      large().do(supplement),
      ...([2, 'list-too-large'] as const),
    ],
  ] as const)('%s', (_, { state }, list, code) => {
    expect(uncorrectable(state, { list })?.code).toBe(code);
  });
});
