import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { breachNextStep } from '#domain/breach/clocks.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import {
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
  confirm,
  correctDirection,
  correctReceipt,
  given,
  run,
  withdrawReceipt,
} from '#test/support/domain/given-breach.ts';
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
    expect(machinesOf(life.state)[0]).toBe('customer-notice');
    for (const audience of ['everyone', 'urgent'] as const)
      for (const at of [epoch, epoch + 1])
        expect(mayTell(life.state, { ...page, audience, epoch: at })).toBe('no');
    life.do(drain(42));
    expect(types(life)[0]).toBe('notice-drained');
    expect(life.state.directions).toMatchObject([{ alreadyTold: 42 }]);
    expect(life.state.directions[0]).not.toHaveProperty('acceptancePending');
    expect(noticeOf(life.state).draining).toBeUndefined();
  });

  const draining = () => sendingStart().do(late());
  const { now } = released();

  it('hands over to the machine of the notice first', () => {
    given(sendingStart())
      .when(now, late())
      .thenFacts(
        { type: 'direction-received', n: 1 },
        { type: 'hold-dates-set' },
        { ...run, to: 'customer-notice' },
      );
    expect(breachNextStep(draining().state, now).nextStep).toBe('draining');
    expect(machinesOf(draining().state)).toEqual(['customer-notice']);
  });

  it('hands over to the breach’s own machine only when the letters have ended', () => {
    const life = draining().do(drain(7));
    expect(life.history.at(-1)?.events.at(-1)).not.toHaveProperty('to');
    expect(breachNextStep(life.state, now).nextStep).toBe('wait');
    expect(machinesOf(life.state)).toEqual(['breach']);
  });

  const three = () => draining().do(late({ agency: 'USSS' }), call('2026-12-05', { agency: 'other' }));
  const told = ({ state }: BreachLife) => state.directions.map(({ alreadyTold }) => alreadyTold);

  it('a second one while letters are let end waits with the first', () => {
    given(draining(), late({ agency: 'USSS' }))
      .when(now, call('2026-12-05', { agency: 'other' }))
      .thenFacts({ type: 'stop-received', n: 3 });
    expect(three().state.directions.map(({ acceptancePending }) => acceptancePending)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('each says how many had been told, once', () => {
    expect(told(three().do(drain(3)))).toEqual([3, 3, 3]);
    expect(told(three().do(drain(3), drain(9)))).toEqual([3, 3, 3]);
  });

  it('a count of letters that are not in flight changes nothing, and asks for no run', () =>
    given(held()).when(held().now, drain(0)).thenNothing());

  it('lifted while letters are let end, nothing is let go before they are', () => {
    const life = sendingStart().do(late(), lift(1, '2026-12-05'), confirm('lift'));
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
    ['a direction corrected to a later day', [correctDirection('2026-12-20')]],
    ['a receipt withdrawn', [withdrawReceipt()]],
    ['a receipt corrected to a later time', [correctReceipt(noon('2026-12-01'))]],
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
    const later = receipt(noon('2026-12-04'), { receipt: 'later' });
    given(sendingStart()).when(now, later).thenFacts({ type: 'receipt-recorded', n: 2 });
    const life = sendingStart().do(later);
    expect([stageOf(life.state), noticeStatus(life.state)]).toEqual(['released', 'send']);
  });

  it('is looked for while letters are let end, and when its machine has ended', () => {
    const life = sendingStart().do(late());
    expect(breaches.keys(id, life.state).wakeAt).toBe('2026-12-05T17:15:00.000Z');
    expect(breaches.keys(id, life.state)).toMatchObject({ stage: 'held', queue: 'breach' });
  });

  it('a determination withdrawn while urgent letters go: they end, then its clock acts', () => {
    const life = urgentBegun().do(
      { type: 'start-run', letters: [] },
      { type: 'withdraw-determination', by: ann, textSha256: text },
      confirm('withdrawal'),
    );
    expect([stageOf(life.state), noticeStatus(life.state)]).toEqual(['withdrawn', 'draining']);
    given(life).when(life.now, drain(2)).thenFacts({ type: 'notice-drained' }, { type: 'clock-restarted' });
    expect(nextBreachMilestone(id, life.do(drain(2)).state)?.name).toBe('tell-agencies');
  });

  it('a beginning that loses the race against it writes nothing', () => {
    const [{ epoch = 0 } = {}] = sendableLetters(released().state);
    const stale = {
      list: 1,
      audience: 'everyone',
      epoch,
      letterSha256,
      listSha256,
      lanes: 1,
      rate: 1,
    } as const;
    given(released(), late())
      .when(now, { type: 'start-notice', ...stale })
      .thenNothing();
  });
});
