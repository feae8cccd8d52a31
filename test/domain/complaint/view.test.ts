import { expect, it } from 'vitest';
import { publicStage, publicTimeline } from '#domain/complaint/view.ts';
import { ann, answer, ComplaintLife } from '#test/support/domain/complaint.ts';

const checked = { type: 'record-investigation', textSha256: 'a', by: ann } as const;

/** Each stage as a case comes to it. */
const stages = {
  received: () => new ComplaintLife(),
  working: () => {
    const life = stages.received();
    life.machine();
    return life;
  },
  answering: () => {
    const life = stages.working();
    life.do(checked);
    life.do(answer(ann));
    return life;
  },
  answered: () => {
    const life = stages.answering();
    life.machine();
    return life;
  },
  closed: () => {
    const life = stages.answered();
    life.until('2027-02-01T00:00:00.000Z');
    return life;
  },
  withdrawn: () => {
    const life = stages.working();
    life.do({ type: 'withdraw' });
    return life;
  },
};

it.each([
  { stage: 'received', shown: ['received', 'late'] },
  { stage: 'working', shown: ['working', 'late'] },
  { stage: 'answering', shown: ['working', 'late'] },
  { stage: 'answered', shown: ['answered', 'answered'] },
  { stage: 'closed', shown: ['closed', 'closed'] },
  { stage: 'withdrawn', shown: ['withdrawn', 'withdrawn'] },
] as const)('$stage: the complainant sees $shown, on day 45 and on day 46 (R-8)', ({ stage, shown }) => {
  const { state } = stages[stage]();
  expect(state.stage).toBe(stage);
  expect((['2027-01-08', '2027-01-09'] as const).map((on) => publicStage(state, on))).toEqual(shown);
});

it('a letter is on the timeline when it is out, to the minute (R-8)', () => {
  const life = new ComplaintLife();
  life.at('2026-11-24T18:01:59.999Z').machine();
  life.do({ type: 'write', as: 'question', textSha256: 'a', by: ann });
  life.do({ type: 'write', as: 'message', textSha256: 'b', by: ann });
  expect(publicTimeline(life.history)).toEqual([
    { at: '2026-11-24T18:00:00.000Z', what: 'received' },
    { at: '2026-11-24T18:01:00.000Z', what: 'acknowledged' },
  ]);
  life.machine();
  life.do({ type: 'receive-message', textSha256: 'c' });
  life.machine();
  life.until('2027-01-09T18:00:00.000Z');
  life.machine();
  life.do(checked);
  life.do(answer(ann));
  life.machine();
  life.do({ type: 'say-unsatisfied' });
  life.machine();
  expect(publicTimeline(life.history).map(({ what }) => what)).toEqual([
    ...['received', 'acknowledged', 'asked', 'wrote', 'you-wrote', 'told-progress', 'told-late'],
    ...['answered', 'you-were-not-satisfied', 'told-the-path'],
  ]);
});

it.each([
  { stage: 'closed', last: 'closed' },
  { stage: 'withdrawn', last: 'you-withdrew' },
] as const)('$stage: the timeline ends so', ({ stage, last }) => {
  expect(publicTimeline(stages[stage]().history).at(-1)?.what).toBe(last);
});
