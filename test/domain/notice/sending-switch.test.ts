import { describe, expect, it } from 'vitest';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import {
  commandLine,
  decidePause,
  decideResume,
  isAllPaused,
  needsTwo,
  resumeProposal,
  type SendingSwitch,
  type SwitchEvent,
  sendingIdOf,
  sendingSwitches,
  switchRules,
} from '#domain/notice/sending-switch.ts';

const at = '2026-11-24T18:00:00.000Z';
const act = { by: 'ann', textSha256: 't' };
const paused = { ...act, at };
const asked = { by: 'ben', textSha256: 'u', at };
const fromCommandLine = true as const;
const restored = true as const;
const engineer = { by: commandLine, textSha256: 't' };
const afterRestore = { type: 'sending-restored' };

type Seen = SendingSwitch | undefined;

describe('one switch for all notices (decision 0017)', () => {
  it('is one per generation of the table', () =>
    expect([1, 2].map(sendingIdOf)).toEqual(['SND-notices', 'SND-notices-2']));

  it.each<{ seen: Seen; generation?: number; isPaused: boolean; two: boolean; because: string }>([
    { seen: undefined, isPaused: false, two: false, because: 'nobody ever touched it' },
    { seen: undefined, generation: 2, isPaused: true, two: true, because: 'the table was restored' },
    { seen: {}, generation: 2, isPaused: false, two: false, because: 'two resumed after the restore' },
    { seen: { restored }, generation: 2, isPaused: true, two: true, because: 'the restore is recorded' },
    { seen: { paused }, isPaused: true, two: false, because: 'an officer stopped it' },
    { seen: { paused, fromCommandLine }, isPaused: true, two: true, because: 'the engineer stopped it' },
    { seen: { paused, restored }, generation: 2, isPaused: true, two: true, because: 'both' },
  ])('$because: paused $isPaused, two officers $two', ({ seen, generation = 1, isPaused, two }) =>
    expect([isAllPaused(seen, generation), needsTwo(seen, generation)]).toEqual([isPaused, two]),
  );

  const stops = (by = act) => [{ type: 'sending-paused', ...by }];
  it.each<{ what: string; seen: Seen; by?: typeof act; generation?: number; is: readonly object[] }>([
    { what: 'the first act of all', seen: undefined, is: stops() },
    { what: 'the first after a restore', seen: undefined, generation: 2, is: [afterRestore, ...stops()] },
    { what: 'what sends', seen: {}, is: stops() },
    { what: 'what sends again after a restore', seen: {}, generation: 2, is: stops() },
    { what: 'what an officer stopped', seen: { paused }, is: [] },
    { what: 'what somebody asked to resume', seen: { paused, asked }, is: stops() },
    { what: 'what an officer stopped, by the engineer', seen: { paused }, by: engineer, is: stops(engineer) },
    { what: 'what the engineer stopped, again', seen: { paused, fromCommandLine }, by: engineer, is: [] },
    { what: 'what the engineer stopped, by an officer', seen: { paused, fromCommandLine }, is: [] },
    { what: 'what is restored', seen: { restored }, generation: 2, is: stops() },
  ])('is stopped by one person, once: $what', ({ seen, by = act, generation = 1, is }) =>
    expect(decidePause(seen, by, generation)).toEqual(is),
  );
});

describe('sending is resumed (P38, R-13)', () => {
  const resumes = (by: string) => [{ type: 'sending-resumed', by, textSha256: 't' }];
  const asks = (by: string) => [{ type: 'sending-resume-asked', by, textSha256: 't' }];
  const [same, changed, none] = [
    'This needs a second person. Someone else must do it.',
    'This was changed after you opened it. Read the current proposal, then confirm.',
    'Sending is not paused.',
  ];
  const seal = proposalSha256(resumeProposal(asked));
  const [day, later] = ['2026-11-25T23:00:00.000Z', '2026-11-26T05:00:00.000Z'];

  it.each<{
    what: string;
    seen: Seen;
    by: string;
    now?: string;
    generation?: number;
    shown?: string;
    is: readonly object[] | string;
  }>([
    { what: 'what sends', seen: {}, by: 'ann', is: none },
    { what: 'what nobody ever touched', seen: undefined, by: 'ann', is: none },
    { what: 'what sends, with a seal', seen: {}, by: 'ann', shown: seal, is: none },
    { what: 'at once, by the same', seen: { paused }, by: 'ann', is: resumes('ann') },
    { what: 'within one business day', seen: { paused }, by: 'ann', now: day, is: resumes('ann') },
    { what: 'after it, by the same', seen: { paused }, by: 'ann', now: later, is: same },
    { what: 'after it, by another', seen: { paused }, by: 'ben', now: later, is: resumes('ben') },
    {
      what: 'the engineer’s stop',
      seen: { paused, fromCommandLine },
      by: 'ann',
      now: later,
      is: asks('ann'),
    },
    { what: 'a restore', seen: { restored }, by: 'ann', generation: 2, is: asks('ann') },
    {
      what: 'a restore, first act',
      seen: undefined,
      by: 'ann',
      generation: 2,
      is: [afterRestore, ...asks('ann')],
    },
    { what: 'asked again by the same', seen: { paused, restored, asked }, by: 'ben', is: [] },
    { what: 'asked again by another', seen: { paused, restored, asked }, by: 'ann', is: changed },
    { what: 'signed', seen: { restored, asked }, by: 'ann', shown: seal, is: resumes('ann') },
    { what: 'signed by the same', seen: { restored, asked }, by: 'ben', shown: seal, is: same },
    { what: 'signed with another seal', seen: { restored, asked }, by: 'ann', shown: 'x', is: changed },
    { what: 'signed where nobody asked', seen: { restored }, by: 'ann', shown: seal, is: changed },
    {
      what: 'signed where the table knows nothing',
      seen: undefined,
      generation: 2,
      by: 'ann',
      shown: seal,
      is: changed,
    },
  ])('by one officer or two: $what', ({ seen, by, now = at, generation = 1, shown, is }) => {
    const decided = () => decideResume(seen, { by, textSha256: 't' }, { now, generation, shown });
    if (typeof is === 'string') expect(decided).toThrow(is);
    else expect(decided()).toEqual(is);
  });

  it.each([
    { seen: { restored, asked }, shown: { confirms: 'resume-sending', what: asked } },
    { seen: { restored }, shown: { confirms: 'resume-sending', what: null } },
  ])('a refusal carries what is proposed now: $shown.what', ({ seen, shown }) => {
    expect(resumeProposal(seen.asked)).toEqual(shown);
    expect(() => decideResume(seen, act, { now: at, generation: 2, shown: 'x' })).toThrow(
      expect.objectContaining({ proposal: shown }),
    );
  });
  it('a second request carries the first', () =>
    expect(() =>
      decideResume({ restored, asked }, act, { now: at, generation: 2, shown: undefined }),
    ).toThrow(expect.objectContaining({ proposal: resumeProposal(asked) })));

  const deed = (by: string, did: string) => [{ by, did }];
  it.each<{ what: string; seen: Seen; now?: string; generation?: number; is: readonly object[] }>([
    { what: 'what sends', seen: undefined, is: [{ action: 'stop-sending', notBy: [] }] },
    { what: 'what is stopped', seen: { paused }, is: [{ action: 'resume-sending', notBy: [] }] },
    {
      what: 'what was stopped long ago',
      seen: { paused },
      now: later,
      is: [{ action: 'resume-sending', notBy: deed('ann', 'paused') }],
    },
    {
      what: 'what is restored',
      seen: undefined,
      generation: 2,
      is: [{ action: 'resume-sending', notBy: [] }],
    },
    {
      what: 'what somebody asked for',
      seen: { paused, restored, asked },
      ...{ now: later, generation: 2 },
      is: [
        { action: 'sign-resume', notBy: deed('ben', 'asked') },
        { action: 'keep-stopped', notBy: [] },
      ],
    },
  ])('can be done with $what', ({ seen, now = at, generation = 1, is }) =>
    expect(nextOf(switchRules, seen, { now, generation })).toEqual(is),
  );

  it('a stop, and a refusal to resume, are stops', () => {
    for (const rule of ['stop-sending', 'keep-stopped'] as const)
      expect(switchRules[rule].decide({ paused, asked }, act, { now: at, generation: 1 })).toEqual([
        { type: 'sending-paused', ...act },
      ]);
  });
});

describe('the history of the switch', () => {
  const stop = (by: string): SwitchEvent => ({ type: 'sending-paused', by, textSha256: 't' });
  const ask: SwitchEvent = { type: 'sending-resume-asked', by: 'ben', textSha256: 'u' };
  const resume: SwitchEvent = { type: 'sending-resumed', by: 'cho', textSha256: 'v' };
  const told: SwitchEvent = { type: 'second-missing-told', since: at };
  const restore: SwitchEvent = { type: 'sending-restored' };
  const wakes = { wakeAt: '2026-11-25T18:00:00.000Z' };
  it.each<{ what: string; events: readonly SwitchEvent[]; is: SendingSwitch; keys: object }>([
    { what: 'stopped', events: [stop('ann')], is: { paused }, keys: { stage: 'paused' } },
    { what: 'resumed', events: [stop('ann'), resume], is: {}, keys: { stage: 'open' } },
    { what: 'restored', events: [restore], is: { restored }, keys: { stage: 'paused' } },
    {
      what: 'restored and stopped',
      events: [restore, stop('ann')],
      is: { restored, paused },
      keys: { stage: 'paused' },
    },
    {
      what: 'restored and asked for',
      events: [restore, ask],
      is: { restored, asked },
      keys: { stage: 'paused', ...wakes },
    },
    {
      what: 'asked for and told about',
      events: [restore, ask, told],
      is: { restored, asked, missingTold: [at] },
      keys: { stage: 'paused' },
    },
    {
      what: 'asked for and stopped',
      events: [restore, ask, stop('ann')],
      is: { restored, paused },
      keys: { stage: 'paused' },
    },
    {
      what: 'stopped by the engineer, then by an officer',
      events: [stop(commandLine), stop('ann')],
      is: { paused, fromCommandLine },
      keys: { stage: 'paused' },
    },
    {
      what: 'stopped by an officer, then by the engineer',
      events: [stop('ann'), stop(commandLine)],
      is: { paused: { ...engineer, at }, fromCommandLine },
      keys: { stage: 'paused' },
    },
    { what: 'told about nothing', events: [told], is: { missingTold: [at] }, keys: { stage: 'open' } },
  ])('keeps what the next act needs: $what', ({ events, is, keys }) => {
    const state = events.reduce<Seen>((seen, event) => sendingSwitches.evolve(seen, event, at), undefined);
    expect(state).toEqual(is);
    expect(sendingSwitches.keys('', is)).toEqual(keys);
    expect(sendingSwitches.secondMissing?.(is)).toBe('wakeAt' in keys ? at : undefined);
  });
});
