import { describe, expect, it } from 'vitest';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import type { Refusal } from '#domain/case/refusal.ts';
import { decideBy, nextOf } from '#domain/case/rule.ts';
import { type Downtime, type DowntimeEvent, downtimes, downtimeWakesAt } from '#domain/downtime/downtime.ts';
import { type DowntimeAct, decideFound, downtimeRulesOf, type Known } from '#domain/downtime/rules.ts';

const at = (text: string) => `2026-11-${text}:00.000Z` as unknown as Instant;
const on = (text: string) => text as unknown as Day;
const from = at('24T15:00');

const enter = (over: object = {}) =>
  decideFound({
    ...{ mechanism: 'phone', from, foundOn: on('2026-11-24'), by: 'ann', textSha256: 'a' },
    ...{ now: at('24T23:00'), today: on('2026-11-24'), others: [] as readonly Known[] },
    ...over,
  });
const stateOf = (events: readonly DowntimeEvent[], when = at('24T23:00')): Downtime =>
  events.reduce<Downtime | undefined>((state, one) => downtimes.evolve(state, one, when), undefined)!;
const then = (state: Downtime, act: DowntimeAct, said: object): Downtime =>
  (
    decideBy(downtimeRulesOf[act] as never)(state, said as never, undefined) as readonly DowntimeEvent[]
  ).reduce<Downtime>((now, one) => downtimes.evolve(now, one, at('25T15:00')), state);
const answer = { by: 'ann', textSha256: 'b' };
const refused = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof InvalidInput) return fault.faults.map(({ pointer, detail }) => [pointer, detail]);
    return (fault as Refusal).code;
  }
};
const long = () => stateOf(enter({ to: at('24T19:00') }));

describe('a way to opt out that was down (R-26, 47 CFR 64.2009(f))', () => {
  it.each([
    { to: '24T18:59', opens: false, because: 'a minute is missing' },
    { to: '24T19:00', opens: true, because: 'it was down for 4 hours' },
    { to: undefined, opens: true, because: 'it is still down after 8 hours' },
  ])('to $to: a question is open: $opens ($because)', ({ to, opens }) => {
    expect(stateOf(enter(to === undefined ? {} : { to: at(to) })).question !== undefined).toBe(opens);
  });

  it.each([
    { foundOn: '2026-11-24', dueOn: '2026-12-02', because: 'Thanksgiving and a weekend do not count' },
    { foundOn: '2026-11-21', dueOn: '2026-11-30', because: 'found on a Saturday' },
  ])('found on $foundOn: answered by $dueOn ($because)', ({ foundOn, dueOn }) => {
    const entered = { from: '2026-11-20T15:00:00.000Z', foundOn };
    expect(stateOf(enter(entered)).question?.dueOn).toBe(dueOn);
    expect(addBusinessDays(on(foundOn), 5).toString()).toBe(dueOn);
  });

  it('an evening in Denver is found on that evening, though New York has the next day', () => {
    const late = { from: at('25T05:00'), now: at('25T05:30'), today: on('2026-11-25') };
    expect(() => enter({ ...late, foundOn: on('2026-11-24') })).not.toThrow();
  });

  it.each([
    { over: { from: at('24T23:01') }, fault: ['#/from', 'This is in the future.'] },
    { over: { to: at('24T23:01') }, fault: ['#/to', 'This is in the future.'] },
    { over: { to: from }, fault: ['#/to', 'This is not after the beginning.'] },
    { over: { to: at('24T14:00') }, fault: ['#/to', 'This is not after the beginning.'] },
    { over: { foundOn: on('2026-11-25') }, fault: ['#/foundOn', 'This is in the future.'] },
    { over: { foundOn: on('2026-11-23') }, fault: ['#/foundOn', 'This is before it stopped working.'] },
  ])('$fault.0 of an entry: $fault.1', ({ over, fault }) => {
    expect(refused(() => enter(over))).toEqual([fault]);
  });

  const known = { id: 'DWN-1', mechanism: 'phone', from: at('24T10:00'), to: from } as const;
  it.each([
    { other: known, overlaps: false, because: 'one ended when the other began' },
    { other: { ...known, to: at('24T15:01') }, overlaps: true, because: 'it ended later' },
    {
      other: { id: 'DWN-1', mechanism: 'phone', from: at('24T10:00') },
      overlaps: true,
      because: 'still down',
    },
    {
      other: { ...known, mechanism: 'mailbox', to: at('24T16:00') },
      overlaps: false,
      because: 'another way',
    },
    {
      other: { ...known, from: at('24T20:00'), to: at('24T21:00') },
      overlaps: false,
      because: 'it was later',
    },
  ] as const)('$because: overlaps $overlaps', ({ other, overlaps }) => {
    const said = refused(() => enter({ to: at('24T19:00'), others: [other] }));
    if (overlaps) expect(said).toEqual([['#/from', 'This overlaps DWN-1, which is recorded already.']]);
    else expect(said).toMatchObject([{ type: 'downtime-found' }, {}, {}]);
  });

  it('an end that is corrected opens the question, and never closes it', () => {
    const end = (state: Downtime, to: Instant) =>
      then(state, 'end-downtime', { by: 'ben', to, now: at('25T15:00'), others: [] });
    const short = stateOf(enter({ to: at('24T16:00') }));
    const corrected = end(short, at('24T20:00'));
    expect([short.stage, corrected.stage]).toEqual(['short', 'question']);
    expect(end(corrected, at('24T16:00')).stage).toBe('question');
  });

  it('our own watch records the end of what it found, not an officer', () => {
    const { by: _, textSha256: __, ...found } = stateOf(enter());
    const said = { by: 'ann', to: at('24T20:00'), now: at('25T15:00'), others: [] };
    expect(refused(() => then(found, 'end-downtime', said))).toBe('downtime-watched');
  });

  it('two officers cannot answer one question', () => {
    const decided = then(long(), 'decide-anomaly', answer);
    expect(decided.stage).toBe('anomaly');
    for (const act of ['decide-anomaly', 'decide-failure', 'record-fcc-notice'] as const)
      expect(refused(() => then(decided, act, { ...answer, by: 'ben' }))).toBe('downtime-answered');
  });

  it.each([
    { act: 'decide-anomaly', state: () => stateOf(enter()), code: 'still-down' },
    { act: 'decide-anomaly', state: () => stateOf(enter({ to: at('24T16:00') })), code: 'no-question-yet' },
    { act: 'decide-failure', state: () => stateOf(enter({ to: at('24T16:00') })), code: 'no-question-yet' },
    { act: 'record-fcc-notice', state: long, code: 'no-failure-decided' },
  ] as const)('$act is refused: $code', ({ act, state, code }) => {
    expect(refused(() => then(state(), act, answer))).toBe(code);
  });

  it('of a failure the letter can change until the FCC has it', () => {
    const failure = then(long(), 'decide-failure', answer);
    const changed = then(failure, 'decide-failure', { ...answer, textSha256: 'c' });
    expect([failure.answer?.textSha256, changed.answer?.textSha256]).toEqual(['b', 'c']);
    const sent = { ...answer, sentOn: on('2026-11-25'), today: on('2026-11-25') };
    const closed = then(changed, 'record-fcc-notice', sent);
    expect([closed.stage, downtimeWakesAt(closed)]).toEqual(['notified', undefined]);
    expect(refused(() => then(closed, 'decide-failure', answer))).toBe('downtime-answered');
  });

  it.each([
    { sentOn: '2026-11-26', fault: 'This is in the future.' },
    { sentOn: '2026-11-23', fault: 'This is before we learned that it was down.' },
  ])('the FCC was notified on $sentOn: $fault', ({ sentOn, fault }) => {
    const said = { ...answer, sentOn: on(sentOn), today: on('2026-11-25') };
    const failure = then(long(), 'decide-failure', answer);
    expect(refused(() => then(failure, 'record-fcc-notice', said))).toEqual([['#/sentOn', fault]]);
  });

  it('what is still down stays open, even once the FCC has the letter', () => {
    const failure = then(stateOf(enter()), 'decide-failure', answer);
    const sent = { ...answer, sentOn: on('2026-11-25'), today: on('2026-11-25') };
    const notified = then(failure, 'record-fcc-notice', sent);
    expect(downtimes.keys('DWN-1', notified).queue).toBe('downtimes-open');
    const ended = then(notified, 'end-downtime', {
      by: 'ann',
      to: at('25T14:00'),
      now: at('25T15:00'),
      others: [],
    });
    expect([ended.stage, downtimes.keys('DWN-1', ended).queue]).toEqual(['notified', 'downtimes']);
  });

  it('says what can be done next', () => {
    const names = (state: Downtime) => nextOf(downtimeRulesOf, state, undefined).map(({ action }) => action);
    expect(names(long())).toEqual(['end-downtime', 'decide-anomaly', 'decide-failure']);
    expect(names(stateOf(enter()))).toEqual(['end-downtime', 'decide-failure']);
  });
});
