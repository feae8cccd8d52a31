import { expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { breachRules, nextOfBreach } from '#domain/breach/rules.ts';
import {
  ann,
  approved,
  BreachLife,
  ben,
  call,
  determine,
  direction,
  held,
  type BreachLife as Life,
  letterWritten,
  lift,
  listFrozen,
  listSha256,
  noon,
  ready,
  receipt,
  review,
  text,
} from '#test/support/domain/breach.ts';
import {
  account,
  agencyAsked,
  askUrgent,
  close,
  confirmUrgent,
  countList,
  needy,
  objected,
  proceeds,
  released,
  sendingStart,
  sent,
  supplemented,
  urgentWritten,
} from '#test/support/domain/notice.ts';

const by = { by: ann, textSha256: text } as const;
const start = noon('2026-11-24');
const open = (first = ready): Life => new BreachLife(start, first);
const directed = () => held().do(direction('2026-12-10', '2026-11-24'));
const no = { within2011: 'no', reasonCode: 'no-cpni' } as const;
const decided = (over: Parameters<typeof determine>[1]) =>
  open().do(determine(start, { ...no, ...over }), { type: 'confirm-determination', by: ben });
const supplement = { type: 'open-supplement', sameBreach: true, ...by } as const;
const stopped = (): Life => held().do({ type: 'hold-for-entry', ...by });
const stopReviewed = {
  type: 'review-own-stop',
  ...{ n: 1, isSenior: false, hasCounselNote: false, by: ben, textSha256: text },
  bodies: [{ textSha256: text, meant: 'nothing' }],
} as const;
const restored = (): Life => {
  const life = directed();
  life.tableGeneration = 2;
  return life.do({ type: 'refresh-dates' });
};

/** Every stage, and everything that waits for somebody in it. */
const histories: Readonly<Record<string, () => Life>> = {
  'nothing but the record': () => open([]),
  'an earlier discovery was asked for': () =>
    open([]).do({ type: 'correct-record', times: { discoveredAt: noon('2026-09-20') }, ...by }),
  'a list without a letter': () => open([listFrozen()]),
  'a letter of two authors, a list of one': () =>
    open([listFrozen(), letterWritten(), letterWritten({ by: ben, letterSha256: '4'.repeat(64) })]),
  'a no waits': () => open().do(determine(start, no)),
  determined: () => open().do(determine(start)),
  'a withdrawal waits': () => held().do({ type: 'withdraw-determination', ...by }),
  withdrawn: () =>
    directed().do({ type: 'withdraw-determination', ...by }, { type: 'confirm-withdrawal', by: ben }),
  held: () => held(),
  'a late receipt waits': () => open().do(determine(start)).at(noon('2026-11-27')).do(receipt(start)),
  'a receipt was corrected to an earlier time': () =>
    held().do({
      type: 'correct-receipt',
      ...{ n: 1, filedAt: noon('2026-11-23'), confirmationHash: text, ...by },
    }),
  'a receipt was withdrawn': () => held().do({ type: 'withdraw-receipt', n: 1, ...by }),
  'a direction, a call, an all-clear and an earlier end wait': () =>
    directed()
      .do(call('2026-11-24', { agency: 'USSS' }), lift(1, '2026-11-24'))
      .do({ type: 'correct-direction', n: 1, until: '2026-11-30', documentSha256: text, ...by }),
  'a direction was lifted': () =>
    directed().do(lift(1, '2026-11-24'), { type: 'confirm-lift', n: 1, by: ben }),
  'a direction has ended': () => directed().at(noon('2026-12-11')),
  'its end was reviewed': () =>
    directed()
      .at(noon('2026-12-11'))
      .do(review('release', noon('2026-12-10'))),
  'an urgent need': () => needy(),
  'an urgent exception waits': () => needy().do(askUrgent(), urgentWritten()),
  'an agency objected to it': () => needy().do(objected, urgentWritten()),
  'the agency was asked whether it directs': () => needy().do(objected, urgentWritten(), agencyAsked()),
  'the DPO wants to proceed': () => needy().do(objected, urgentWritten(), agencyAsked(), proceeds()),
  'an urgent exception stands': () => needy().do(askUrgent(), urgentWritten(), confirmUrgent()),
  'told without a report': () => decided({ report: false }),
  'reported, not told': () => decided({ tell: false }),
  'neither reported nor told': () => decided({ report: false, tell: false }),
  released: () => released(),
  'released, earlier times wait': () =>
    released(
      held()
        .do(direction('2026-11-30', '2026-11-24'))
        .do({ type: 'correct-direction', n: 1, until: '2026-11-28', documentSha256: text, ...by })
        .do({
          type: 'correct-receipt',
          ...{ n: 1, filedAt: noon('2026-11-23'), confirmationHash: text, ...by },
        })
        .at(noon('2026-12-01'))
        .do(review('release', noon('2026-12-01'))),
    ),
  'letters go out': () => sendingStart(),
  'paused by an officer': () => sendingStart().do({ type: 'pause-notice', because: 'officer', ...by }),
  'another officer asked to resume': () =>
    sendingStart().do(
      { type: 'pause-notice', because: 'officer', ...by },
      { type: 'resume-notice', by: ben, textSha256: text, pauses: ['pause-1'] },
    ),
  'paused by the machine': () =>
    sendingStart().do({ type: 'halt-notice', because: 'canary', error: 'bounces' }),
  'letters are let end': () => sendingStart().do(direction('2026-12-20', '2026-12-04')),
  'letters are out, some are not to be mailed': () =>
    sent().do({ type: 'ask-paper-mail-waiver', paperMailLeft: 1, ...by }),
  'that is confirmed': () =>
    sent().do(
      { type: 'ask-paper-mail-waiver', paperMailLeft: 1, ...by },
      { type: 'confirm-paper-mail-waiver', by: ben },
    ),
  closed: () => sent().do(account(countList()), close(countList())),
  'a supplement is open': () => held().do(supplement),
  'a supplement was canceled': () => held().do(supplement, { type: 'cancel-supplement', list: 2, ...by }),
  'a supplement is approved': () => supplemented(held()),
  'a supplement leaves out who is on the first list': () =>
    held().do(
      supplement,
      listFrozen({ list: 2, sha256: '5'.repeat(64), count: 5, coveredByLists: [listSha256] }),
      letterWritten({ list: 2 }),
      approved({ list: 2, listSha256: '5'.repeat(64), count: 5 }),
      letterWritten({ letterSha256: '4'.repeat(64) }),
    ),
  'rows are to be written off': () =>
    held('2026-11-24', [listFrozen({ toFinish: 5 }), letterWritten(), approved()]).do({
      type: 'ask-write-off',
      ...{ list: 1, finished: 1, setSha256: text, ...by },
    }),
  'our own stop runs': () => stopped(),
  'its early end waits': () => stopped().do({ type: 'end-own-stop', n: 1, ...by }),
  'the days of our own stop are over': () => stopped().at(noon('2026-12-01')),
  'a further stop of the same officer': () =>
    stopped()
      .at(noon('2026-12-01'))
      .do(stopReviewed, { type: 'hold-for-entry', ...by }),
  'the table was restored': restored,
  'one officer held it against paper': () => restored().do({ type: 'confirm-restore', by: ann }),
};

const wordsOf = ({ action, notBy: _, ...about }: ReturnType<typeof nextOfBreach>[number]): string =>
  [action, ...Object.values(about)].join(' ');

it('what can be done next, by stage and by who acted before (R-13)', async () => {
  const lives = Object.entries(histories).map(([name, make]) => {
    const life = make();
    return { name, stage: stageOf(life.state), next: nextOfBreach(life.state, life.facts) };
  });
  const always = Object.keys(breachRules).filter((action) =>
    lives.every(({ next }) => next.some((one) => wordsOf(one) === action && one.notBy.length === 0)),
  );
  const told = lives.map(({ name, stage, next }) => {
    const rest = next.filter((one) => !always.includes(one.action));
    const groups = Map.groupBy(rest, ({ notBy }) =>
      [...new Set(notBy.map(({ by, did }) => `${by} (${did})`))].sort().join(', '),
    );
    const rows = [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([persons, offered]) => {
        const who = persons === '' ? 'any officer' : `another officer than ${persons}`;
        return `- ${who}: ${offered.map(wordsOf).join(', ')}`;
      });
    return [`## ${name} (${stage})`, '', ...rows, ''].join('\n');
  });
  const page = [`Always: ${always.join(', ')}`, '', ...told].join('\n');
  await expect(page).toMatchFileSnapshot('./next.golden.md');
});
