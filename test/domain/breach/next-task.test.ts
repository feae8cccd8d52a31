import { describe, expect, it } from 'vitest';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { nextTaskOf } from '#domain/breach/next-task.ts';
import {
  ann,
  BreachLife,
  determine,
  direction,
  held,
  letterWritten,
  lift,
  listFrozen,
  noon,
  ready,
  type Typed,
  text,
  una,
} from '#test/support/domain/breach.ts';
import { confirm } from '#test/support/domain/given-breach.ts';
import {
  account,
  begins,
  close,
  countList,
  released,
  sendingStart,
  sent,
  supplemented,
} from '#test/support/domain/notice.ts';

const start = noon('2026-11-24');
const by = { by: ann, textSha256: text } as const;
const workers = ['breach-officer', 'supervisor', 'dpo'];
const signers = [...workers, 'stand-in'];

const no = (over: object, first: readonly Typed[] = []) =>
  new BreachLife(start, first).do(
    determine(start, { within2011: 'no', reasonCode: 'no-cpni', ...over }),
    confirm('determination'),
  );
const withdrawn = (life: BreachLife) =>
  life.do({ type: 'withdraw-determination', ...by }, confirm('withdrawal'));
const restored = () => {
  const life = held();
  life.tableGeneration = 2;
  return life.do({ type: 'refresh-dates' });
};
const supplement = (textSha256: string = text) =>
  ({ type: 'open-supplement', sameBreach: true, by: ann, textSha256 }) as const;
const upload = (list: number) => ({ type: 'request-list-freeze', list, uploadId: 'u', by: una }) as const;
const accounted = () => sent().do(account(countList()));
const paperLeft = () => sent().do(account(countList({ paperMailed: 0 })));
const withRows = () =>
  sent(begins(released(held('2026-11-24', [listFrozen({ toFinish: 3 }), ...ready.slice(1)]))));
const five = { list: 2, sha256: '5'.repeat(64), count: 5 };
const pause = { type: 'pause-notice', because: 'officer', ...by } as const;
const waiver = { type: 'ask-paper-mail-waiver', paperMailLeft: 2, ...by } as const;

/** An officer reads the sentence as the next step of the case. */
const tasks: readonly [when: string, BreachLife, task: string, does: string, mayBy?: readonly string[]][] = [
  ['recorded', new BreachLife(start), 'determine', 'Record the determination'],
  [
    'restored',
    restored(),
    'confirm-restore',
    'Compare this breach with paper records after the restore',
    signers,
  ],
  [
    'somebody asked for a lift',
    held().do(direction('2026-12-20', '2026-11-24'), lift(1, '2026-11-24')),
    ...(['second-person', 'Confirm what another officer recorded', signers] as const),
  ],
  [
    'determined',
    new BreachLife(start).do(determine(start)),
    ...(['record-receipts', 'Report to law enforcement and record the receipts'] as const),
  ],
  [
    'two decided against a notice',
    no({ tell: false }),
    ...(['record-receipts', 'Report to law enforcement and record the receipts'] as const),
  ],
  [
    'an agency directs us to wait',
    held().do(direction('2026-12-20', '2026-11-24')),
    ...(['review-release', 'Ask the agency in writing and record the release review'] as const),
  ],
  [
    'we stopped ourselves',
    held().do({ type: 'hold-for-entry', ...by }),
    ...(['review-own-stop', 'Review our own stop'] as const),
  ],
  ['held without a list', held('2026-11-24', []), 'approve-notice', 'Upload the list of customers'],
  [
    'held with a list',
    held('2026-11-24', [listFrozen()]),
    ...(['approve-notice', 'Write the letter to customers'] as const),
  ],
  [
    'held with a list and a letter',
    held('2026-11-24', [listFrozen(), letterWritten()]),
    ...(['approve-notice', 'Read and approve the letter and the list', signers] as const),
  ],
  [
    'two decided against a report',
    no({ report: false }),
    ...(['approve-notice', 'Upload the list of customers'] as const),
  ],
  [
    'sending is paused',
    sendingStart().do(pause),
    ...(['resume-notice', 'Find out why sending is paused, then resume it'] as const),
  ],
  [
    'paper letters are left',
    paperLeft(),
    'post-letters',
    'Account for the paper letters that are not mailed',
  ],
  [
    'paper letters are left and sending is paused',
    paperLeft().do(pause),
    ...(['resume-notice', 'Find out why sending is paused, then resume it'] as const),
  ],
  [
    'rows are left',
    withRows().do(account(countList())),
    ...(['finish-rows', 'Finish the rejected rows of the list'] as const),
  ],
  [
    'one of two lists has rows left',
    sent(begins(supplemented(withRows()), 'everyone', 2), 2).do(
      account(countList(), countList({ sent: 5, postal: 0, paperMailed: 0 }, 2)),
    ),
    ...(['finish-rows', 'Finish the rejected rows of the list'] as const),
  ],
  [
    'the letter was rewritten after the release',
    released().do(letterWritten({ letterSha256: '9'.repeat(64) })),
    ...(['approve-notice', 'Read and approve the letter and the list', signers] as const),
  ],
  [
    'people were found later',
    accounted().do(supplement()),
    ...(['send-supplement', 'Upload the list of customers (supplement 2)'] as const),
  ],
  [
    'their list is uploaded',
    accounted().do(supplement(), listFrozen(five)),
    ...(['send-supplement', 'Write the letter to customers (supplement 2)'] as const),
  ],
  [
    'their letter is written',
    accounted().do(supplement(), listFrozen(five), letterWritten({ list: 2 })),
    ...(['send-supplement', 'Read and approve the letter and the list (supplement 2)', signers] as const),
  ],
  [
    'another supplement is being read',
    accounted().do(supplement(), supplement('b'.repeat(64)), upload(2)),
    ...(['send-supplement', 'Upload the list of customers (supplement 3)'] as const),
  ],
];

describe('the next step of an officer (R-13, R-14)', () => {
  it.each(tasks)('%s: %s, %s', (...[, { state, now }, task, does, mayBy = workers]) => {
    expect(nextTaskOf(state, now)).toEqual({ task, does, mayBy, signs: mayBy === signers });
  });

  it.each([
    ['held, and everything is approved', held()],
    ['held, and an upload is being read', held('2026-11-24', [upload(1)])],
    [
      'held, and another upload is being read',
      held('2026-11-24', [listFrozen(), letterWritten(), upload(1)]),
    ],
    ['a supplement waits during the hold', held().do(supplement())],
    ['letters are being sent', sendingStart()],
    ['late bounces are counted', sent()],
    ['late bounces are counted and rows are left', withRows()],
    ['an upload of a supplement is being read', accounted().do(supplement(), upload(2))],
    ['everybody is accounted for', accounted()],
    ['two officers let paper letters be', paperLeft().do(waiver, confirm('paper-mail-waiver'))],
    ['a supplement is being sent', begins(supplemented(accounted()), 'everyone', 2)],
    ['closed', accounted().do(close(countList()))],
    ['withdrawn', withdrawn(held())],
    ['withdrawn before any filing', withdrawn(new BreachLife(start).do(determine(start)))],
  ])('nobody: %s', (_, { state, now }) => {
    expect(nextPersonOf(state, now)).toBeUndefined();
    expect(nextTaskOf(state, now)).toBeUndefined();
  });
});
