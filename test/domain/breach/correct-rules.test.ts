import { describe, expect, it } from 'vitest';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { listsToCorrect, uncorrectable } from '#domain/breach/correct-rules.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { rowsSeenIn } from '#domain/notice/state.ts';
import {
  ann,
  approved,
  held,
  letterWritten,
  listFrozen,
  listSha256,
  noon,
  text,
  una,
} from '#test/support/domain/breach.ts';
import { confirm, given } from '#test/support/domain/given-breach.ts';

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

const [fives, sixes] = ['5'.repeat(64), '6'.repeat(64)] as [string, string];
const open = (reason: string) => ({ ...supplement, textSha256: reason.repeat(64) }) as BreachCommand;
const second = listFrozen({ list: 2, sha256: fives, count: 5, onPaper: 0, toFinish: 2 });
const third = listFrozen({ list: 3, sha256: sixes, count: 5, onPaper: 0, toFinish: 2 });
const upload: BreachCommand = { type: 'request-list-freeze', list: 1, uploadId: 'u', by: una };
const writeOff: BreachCommand = {
  ...{ type: 'ask-write-off', list: 1, finished: 1, setSha256: '9'.repeat(64), by: ann, textSha256: text },
};
/** Two supplements; the third list is frozen an hour after the second. */
const both = (later = third) => after().do(open('a'), second, open('b')).at(noon('2026-11-25')).do(later);
const rewritten = () => after().do(supplement, second, letterWritten({ letterSha256: '9'.repeat(64) }));

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
    [
      'on a list that can just be frozen within a call',
      before(listFrozen({ toFinish: 2, count: 200_000 })),
      ...([1, undefined] as const),
    ],
    ['not while an upload of the list is read', before().do(upload), 1, 'file-is-read'],
    ['not while rows wait for a second officer', before().do(writeOff), 1, 'rows-finished'],
    ['not once rows are written off', before().do(writeOff, confirm('write-off')), 1, 'rows-finished'],
    ['not on a list that another one followed', both(), 2, 'other-list-changed'],
    ['on the list that came last', both(), 3, undefined],
    ['on a list beside one of the same time', after().do(open('a'), second, open('b'), third), 2, undefined],
    ['on a list beside an empty supplement', after().do(open('a'), second, open('b')), 2, undefined],
    [
      'on a list that relies on another',
      both({ ...third, coveredByLists: [fives] } as BreachCommand),
      ...([3, undefined] as const),
    ],
    [
      'not on a list that relies on a canceled one',
      both({ ...third, coveredByLists: [listSha256, fives] } as BreachCommand).do({
        ...{ type: 'cancel-supplement', list: 2, by: ann, textSha256: text },
      }),
      ...([3, 'other-list-changed'] as const),
    ],
  ] as const)('%s', (_, { state }, list, code) => {
    expect(uncorrectable(state, { list })?.code).toBe(code);
  });

  it('the first list takes its own, a supplement those of every list', () => {
    const { state } = rewritten();
    expect([1, 2].map((list) => listsToCorrect(state, { list }).map(({ n }) => n))).toEqual([[1], [1, 2]]);
  });

  it('as they were seen, and the list alone is kept', () => {
    const life = before();
    const {
      type: _,
      checkedAgainst: __,
      ...fresh
    } = listFrozen({ count: 101, toFinish: 1 }) as Extract<BreachCommand, { type: 'list-frozen' }>;
    const correct = (rowsSeen: string): BreachCommand => ({ type: 'correct-rows', rowsSeen, ...fresh });
    const seen = rowsSeenIn(noticeOf(life.state));
    given(life)
      .when(life.now, correct(`${seen} `))
      .thenRefused('RowsChanged');
    life.do(correct(seen));
    expect(life.history.at(-1)?.events).toEqual([{ type: 'list-frozen', ...fresh }]);
  });
});
