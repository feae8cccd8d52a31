import { describe, expect, it } from 'vitest';
import type { Milestone } from '#domain/case/milestones.ts';
import type { Request } from '#domain/request/state.ts';
import { isQuestionOpen, nextMilestoneOf, noticeDay, remindedOn } from '#domain/request/verification.ts';
import { at, id } from '#test/support/domain/request.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const state = (over: object): Request =>
  requestIn('en', { stage: 'verifying', serial: 2, ...over } as Partial<Request>);
const accepted = { evidence: 'contract-procedure', checkedOn: '2026-11-24', by: 'olive', needsSecond: false };

describe('whether a question is open (R-8, R-23)', () => {
  it.each([
    { who: 'roster', over: {}, open: true },
    { who: 'roster', over: { verdict: 'refuse' }, open: false },
    { who: 'account', over: {}, open: true },
    { who: 'account', over: { verdict: 'refuse' }, open: true },
    { who: 'account', over: { email: 'not-mine' }, open: true },
    { who: 'person', over: {}, open: true },
    { who: 'person', over: { email: 'not-mine' }, open: false },
    { who: 'stranger', over: {}, open: false },
    { who: 'other', over: {}, open: false },
    { who: undefined, over: {}, open: false },
    { who: 'account', over: { evidence: { ...accepted, needsSecond: true } }, open: false },
    { who: 'account', over: { verdict: 'confirm' }, open: false },
    { who: 'account', over: { endedAt: at }, open: false },
    { who: 'account', over: { stage: 'received' }, open: false },
    { who: 'account', over: { stage: 'lapsed' }, open: true },
  ])('$who, $over: $open', ({ who, over, open }) => {
    expect(isQuestionOpen(state({ requesterType: who, ...over }))).toBe(open);
  });

  it.each([
    { name: 'verify-day-1', requester: true, colleagues: false },
    { name: 'verify-day-3', requester: true, colleagues: true },
    { name: 'verify-day-7', requester: false, colleagues: true },
    { name: 'verify-day-7-from-2026-12-01', requester: false, colleagues: true },
    { name: 'verify-day-10', requester: false, colleagues: false },
    { name: 're-verify-day-3', requester: false, colleagues: false },
    { name: 'verify-day-3rd', requester: false, colleagues: false },
    { name: 'lapse', requester: false, colleagues: false },
  ])('$name reminds the requester: $requester, their colleagues: $colleagues', ({ name, ...who }) => {
    expect(remindedOn({ name } as Milestone)).toEqual(who);
  });

  it.each([
    { what: 'on the day of receipt', told: at, on: '2026-11-27' },
    { what: 'later', told: '2026-11-26T18:00:00.000Z', on: '2026-11-29' },
    { what: 'after midnight in UTC, still on that day', told: '2026-11-25T06:00:00.000Z', on: '2026-11-27' },
  ])('the letter out $what: the company gets its notice on $on (R-9)', ({ told, on }) => {
    expect(noticeDay(state({ stage: 'received' }), told).toString()).toBe(on);
  });

  const names = (over: object): readonly string[] => {
    const request = state({ plan: [], ...over });
    const names: string[] = [];
    for (;;) {
      const next = nextMilestoneOf(id, { ...request, handledMilestones: names } as Request);
      if (next === undefined) return names;
      names.push(next.name);
    }
  };
  const [requester, colleagues] = [
    ['verify-day-1', 'verify-day-3', 'lapse'],
    ['verify-day-1', 'verify-day-3', 'verify-day-7', 'lapse'],
  ];
  const alarm = 'acknowledgement-missing';
  const withAlarm = (days: readonly string[]) => [...days.slice(0, 2), alarm, ...days.slice(2)];

  it.each([
    {
      ...{ what: 'received from a company', is: withAlarm(colleagues) },
      over: { stage: 'received', capacity: 'controller' },
    },
    { what: 'received from a holder', over: { stage: 'received' }, is: withAlarm(requester) },
    { what: 'acknowledged, not looked up', over: { stage: 'acknowledged' }, is: requester },
    {
      ...{ what: 'acknowledged, and of nobody whom we ask', is: [] },
      over: { stage: 'acknowledged', requesterType: 'other' },
    },
    {
      what: 'of a data subject',
      over: { stage: 'received', capacity: 'data-subject' },
      is: ['notice-looked', alarm],
    },
    {
      ...{ what: 'adopted by the company', is: [alarm] },
      over: { stage: 'received', capacity: 'controller', adopted: { from: 'x' } },
    },
    { what: 'about a restriction', over: { stage: 'received', kind: 'cpni-restrict' }, is: [alarm] },
    { what: 'worked on, not looked up', over: { stage: 'working', requesterType: undefined }, is: [] },
    {
      ...{ what: 'of a contact whom the look-up did not find', is: requester },
      over: { requesterType: 'account', capacity: 'controller' },
    },
    { what: 'paused', over: { requesterType: 'account', lapsedAt: at, stage: 'lapsed' }, is: [] },
    { what: 'asked again late', over: { requesterType: 'account', askedAgain: true }, is: [] },
    {
      ...{ what: 'asked again after a pause' },
      over: { requesterType: 'account', askedAgain: true, resumedAt: '2026-12-01T18:00:00.000Z' },
      is: ['verify-day-1-from-2026-12-01', 'verify-day-3-from-2026-12-01', 'lapse-from-2026-12-01'],
    },
    { what: 'the company’s to answer', over: { stage: 'notifying-controller' }, is: ['notice'] },
  ])('the days of a request that is $what', ({ over, is }) => {
    expect(names(over)).toEqual(is);
    const kind = nextMilestoneOf(id, state({ plan: [], ...over }))?.kind;
    const first = is[0]?.startsWith('notice') ? 'notice' : is[0] && 'ask-again';
    expect(kind).toBe(is[0] === alarm ? alarm : first);
  });
});
