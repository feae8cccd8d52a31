import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { breachNextStep } from '#domain/breach/clocks.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import {
  machineOf,
  machinesOf,
  mayTell,
  noticeOf,
  noticeStatus,
  sendableLetters,
} from '#domain/breach/customer-notice.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches } from '#domain/breach/noun.ts';
import {
  ann,
  type BreachLife,
  ben,
  call,
  direction,
  held,
  id,
  letterSha256,
  lift,
  listSha256,
  noon,
  receipt,
  review,
  text,
} from '#test/support/domain/breach.ts';
import {
  account,
  askUrgent,
  begins,
  close,
  confirmUrgent,
  countList,
  needy,
  released,
  sendingStart,
  sent,
  types,
  urgentApproved,
  urgentWritten,
} from '#test/support/domain/notice.ts';

const late = (over = {}) => direction('2026-12-20', '2026-12-05', over);
const drain = (alreadyTold: number): BreachCommand => ({ type: 'drain-notice', alreadyTold });
const page = { list: 1, audience: 'everyone', segment: 'general', listSha256, letterSha256 } as const;

const urgentBegun = (): BreachLife =>
  begins(needy().do(askUrgent(), urgentWritten(), urgentApproved(), confirmUrgent()), 'urgent');
const closed = (): BreachLife => sent().do(account(countList())).do(close(countList()));

describe('a direction that comes late (R-11, P39)', () => {
  it.each([
    ['held', () => held().at(noon('2026-12-05'))],
    ['released, nothing begun', () => released()],
    ['confirmed as urgent, nothing begun', () => needy().do(askUrgent(), urgentWritten(), confirmUrgent())],
  ])('%s: it is accepted at once, the epoch is raised and nothing is let end', (_, state) => {
    const life = state();
    const { epoch } = life.state;
    life.do(late({ writtenOn: '2026-11-25' }));
    expect(types(life)[0]).toBe('direction-accepted');
    expect(life.state.epoch).toBe(epoch + 1);
    expect([stageOf(life.state), sendableLetters(life.state)]).toEqual(['held', []]);
    expect(noticeStatus(life.state)).toBe('none');
  });

  it.each([
    ['sendingStart', sendingStart],
    ['begun and paused', () => sendingStart().do({ type: 'halt-notice', because: 'stopped', error: 'x' })],
    ['every row handled', () => sent()],
    ['accounted', () => sent().do(account(countList({ paperMailed: 0 })))],
    ['closed', closed],
    ['urgent letters begun', urgentBegun],
    ['urgent letters begun, the exception asked anew', () => urgentBegun().do(askUrgent({ classes: ['b'] }))],
  ])('%s: it counts at once and is accepted when no letter is under way', (_, state) => {
    const life = state();
    const { epoch } = life.state;
    life.do(late({ writtenOn: '2026-11-25' }));
    expect(types(life)[0]).toBe('direction-received');
    expect(life.state).toMatchObject({ epoch: epoch + 1, directions: [{ acceptancePending: true }] });
    expect(life.state.releasedAt).toBeUndefined();
    expect([noticeStatus(life.state), sendableLetters(life.state)]).toEqual(['draining', []]);
    expect(machineOf(life.state)).toBe('customer-notice');
    for (const audience of ['everyone', 'urgent'] as const)
      for (const at of [epoch, epoch + 1])
        expect(mayTell(life.state, { ...page, audience, epoch: at })).toBe('no');
    life.do(drain(42));
    expect(types(life)[0]).toBe('notice-drained');
    expect(life.state.directions).toMatchObject([{ alreadyTold: 42 }]);
    expect(life.state.directions[0]).not.toHaveProperty('acceptancePending');
    expect(noticeOf(life.state).draining).toBeUndefined();
  });

  it('hands over to the machine of the notice first, and to the breach’s own only when the letters have ended', () => {
    const life = sendingStart().do(late());
    const handed = () => life.history.at(-1)?.events.find(({ type }) => type === 'run-requested');
    expect(handed()).toMatchObject({ to: 'customer-notice' });
    expect([breachNextStep(life.state, life.now).nextStep, machinesOf(life.state)]).toEqual([
      'draining',
      ['customer-notice'],
    ]);
    life.do(drain(7));
    expect(handed()).not.toHaveProperty('to');
    expect(breachNextStep(life.state, life.now).nextStep).toBe('wait');
    expect(machinesOf(life.state)).toEqual(['breach']);
  });

  it('a second one while letters are let end waits with the first; each says how many had been told', () => {
    const life = sendingStart().do(late(), late({ agency: 'USSS' }), call('2026-12-05', { agency: 'other' }));
    expect(life.state.directions.map(({ acceptancePending }) => acceptancePending)).toEqual([
      true,
      true,
      true,
    ]);
    expect(types(life)).toEqual(['stop-received']);
    life.do(drain(3));
    expect(life.state.directions.map(({ alreadyTold }) => alreadyTold)).toEqual([3, 3, 3]);
    life.do(drain(9));
    expect(life.state.directions.map(({ alreadyTold }) => alreadyTold)).toEqual([3, 3, 3]);
  });

  it('lifted while letters are let end, nothing is let go before they are', () => {
    const life = sendingStart().do(late(), lift(1, '2026-12-05'), { type: 'confirm-lift', n: 1, by: ben });
    life.do({ type: 'release' });
    expect([stageOf(life.state), breachNextStep(life.state, life.now).nextStep]).toEqual([
      'held',
      'draining',
    ]);
    life.do(drain(1));
    expect(breachNextStep(life.state, life.now).nextStep).toBe('release');
    life.do({ type: 'release' });
    expect([stageOf(life.state), sendableLetters(life.state)]).toMatchObject([
      'released',
      [{ epoch: 2, lanes: 1, isStarted: false }],
    ]);
    for (const epoch of [1, 2]) expect(mayTell(life.state, { ...page, epoch })).toBe('no');
    expect(mayTell(begins(life).state, { ...page, epoch: 2 })).toBe('yes');
    expect(mayTell(life.state, { ...page, epoch: 1 })).toBe('no');
  });

  it.each<[string, readonly BreachCommand[]]>([
    [
      'a direction corrected to a later day',
      [{ type: 'correct-direction', n: 1, until: '2026-12-20', by: ann, textSha256: text }],
    ],
    ['a receipt withdrawn', [{ type: 'withdraw-receipt', n: 1, by: ann, textSha256: text }]],
    [
      'a receipt corrected to a later time',
      [{ type: 'correct-receipt', n: 1, filedAt: noon('2026-12-01'), by: ann, textSha256: text }],
    ],
    ['a call', [call('2026-12-05')]],
    ['a direction that names nobody', [direction('2026-12-20', '2026-12-05', { hasReference: false })]],
    ['one that is longer than 30 days', [direction('2027-06-01', '2026-12-05', { agency: 'USSS' })]],
  ])('%s silences alike: letters are let end before anything else', (_, commands) => {
    const life = held()
      .do(direction('2026-12-01', '2026-11-24'), lift(1, '2026-11-24'))
      .at(noon('2026-12-02'))
      .do(review('release', noon('2026-12-01')));
    begins(released(life)).do(...commands);
    expect([stageOf(life.state), noticeStatus(life.state), life.state.epoch]).toEqual([
      'held',
      'draining',
      3,
    ]);
    expect(types(life)).toContain('run-requested');
    expect(types(life.do(drain(5)))).toEqual(['notice-drained', 'run-requested']);
  });

  it('a receipt recorded after the release moves nothing and silences nobody', () => {
    const life = sendingStart().do(receipt(noon('2026-12-04'), { receipt: 'later' }));
    expect([stageOf(life.state), noticeStatus(life.state)]).toEqual(['released', 'send']);
  });

  it('is looked for while letters are let end, and when its machine has ended', () => {
    const life = sendingStart().do(late());
    expect(breaches.keys(id, life.state).wakeAt).toBe('2026-12-05T17:15:00.000Z');
    expect(breaches.keys(id, life.state)).toMatchObject({ stage: 'held', queue: 'officer' });
  });

  it('a determination withdrawn while urgent letters go lets them end; then its clock tells the agencies, and no machine follows', () => {
    const life = urgentBegun().do(
      { type: 'start-run', letters: [] },
      { type: 'withdraw-determination', by: ann, textSha256: text },
      { type: 'confirm-withdrawal', by: ben },
    );
    expect([stageOf(life.state), noticeStatus(life.state)]).toEqual(['withdrawn', 'draining']);
    expect(types(life.do(drain(2)))).toEqual(['notice-drained', 'clock-restarted']);
    expect(nextBreachMilestone(id, life.state)?.name).toBe('tell-agencies');
  });

  it('a beginning that loses the race against it writes nothing', () => {
    const life = released();
    const [{ epoch = 0, letterSha256 = '', listSha256 = '' } = {}] = sendableLetters(life.state);
    life.do(late());
    const { length } = life.history;
    life.do({
      type: 'start-notice',
      ...{ list: 1, audience: 'everyone', epoch, letterSha256, listSha256, lanes: 1, rate: 1 },
    });
    expect(life.history.length).toBe(length);
  });
});
