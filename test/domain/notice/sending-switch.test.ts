import { describe, expect, it } from 'vitest';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import {
  commandLine,
  decidePause,
  decideResume,
  isAllPaused,
  needsTwo,
  openStops,
  resumeProposal,
  type SendingSwitch,
  type SwitchEvent,
  sendingIdOf,
  sendingSwitches,
  switchRules,
} from '#domain/notice/sending-switch.ts';

const at = '2026-11-24T18:00:00.000Z';
const minuteOn = '2026-11-24T18:01:00.000Z';
const act = { by: 'ann', textSha256: 't' };
const paused = { ...act, at };
const stop = (n: number, by = 'ann', textSha256 = 't') => ({ n, by, textSha256, at });
const asked = { by: 'ben', textSha256: 'u', at, stops: ['restore'] };
const fromCommandLine = true as const;
const restored = true as const;
const engineer = { by: commandLine, textSha256: 't' };
const afterRestore = { type: 'sending-restored' };

type Seen = SendingSwitch | undefined;

describe('one switch for all notices (decision 0017)', () => {
  it('is one per generation of the table', () =>
    expect([1, 2].map(sendingIdOf)).toEqual(['SND-notices', 'SND-notices-2']));

  it.each<{ seen: Seen; generation?: number; open: readonly string[]; two: boolean; because: string }>([
    { seen: undefined, open: [], two: false, because: 'nobody ever touched it' },
    { seen: undefined, generation: 2, open: ['restore'], two: true, because: 'the table was restored' },
    { seen: {}, generation: 2, open: [], two: false, because: 'two ended the restore' },
    { seen: { restored }, generation: 2, open: ['restore'], two: true, because: 'the restore is recorded' },
    {
      seen: { paused },
      open: ['stop-all-1'],
      two: false,
      because: 'an officer stopped it, in an older history',
    },
    { seen: { paused, fromCommandLine }, open: ['stop-all-1'], two: true, because: 'so did the engineer' },
    {
      ...{ seen: { paused, restored }, generation: 2, open: ['restore', 'stop-all-1'], two: true },
      because: 'both',
    },
    {
      ...{ seen: { stops: [stop(1), stop(2, 'dan')], lastStop: 2 }, open: ['stop-all-1', 'stop-all-2'] },
      ...{ two: false, because: 'two officers stopped it' },
    },
    {
      ...{ seen: { stops: [stop(3, commandLine)], lastStop: 3 }, open: ['stop-all-3'], two: true },
      because: 'the engineer stopped it',
    },
  ])('$because: open $open, two officers $two (law of stopping 1)', ({ seen, generation = 1, open, two }) => {
    expect(openStops(seen, generation).map(({ id }) => id)).toEqual(open);
    expect(isAllPaused(seen, generation)).toBe(open.length > 0);
    expect(needsTwo(seen, { now: at, generation })).toBe(two);
  });

  const stops = (n: number, by = act) => [{ type: 'sending-paused', ...by, n }];
  it.each<{
    what: string;
    seen: Seen;
    by?: typeof act;
    now?: string;
    generation?: number;
    is: readonly object[];
  }>([
    { what: 'the first act of all', seen: undefined, is: stops(1) },
    {
      // A page from before the restore names none of the stops after it.
      ...{ what: 'the first after a restore', seen: undefined, generation: 2 },
      is: [afterRestore, ...stops(1001)],
    },
    { what: 'the next after a restore', seen: { lastStop: 1001 }, generation: 2, is: stops(1002) },
    { what: 'what sends', seen: {}, is: stops(1) },
    { what: 'what sends again: no number twice', seen: { lastStop: 4 }, is: stops(5) },
    { what: 'the same press within a minute', seen: { stops: [stop(1)], lastStop: 1 }, is: [] },
    {
      ...{ what: 'the same press a minute later', seen: { stops: [stop(1)], lastStop: 1 } },
      ...{ now: minuteOn, is: stops(2) },
    },
    {
      ...{ what: 'with another reason', seen: { stops: [stop(1)], lastStop: 1 } },
      ...{ by: { by: 'ann', textSha256: 'fbi' }, is: stops(2, { by: 'ann', textSha256: 'fbi' }) },
    },
    {
      ...{ what: 'by another officer with the same reason', seen: { stops: [stop(1)], lastStop: 1 } },
      ...{ by: { by: 'dan', textSha256: 't' }, is: stops(2, { by: 'dan', textSha256: 't' }) },
    },
    { what: 'in an older history', seen: { paused }, now: minuteOn, is: stops(2) },
    { what: 'what somebody asked to resume', seen: { restored, asked }, generation: 2, is: stops(1001) },
    {
      what: 'by the engineer',
      seen: { stops: [stop(1)], lastStop: 1 },
      by: engineer,
      is: stops(2, engineer),
    },
  ])(
    'each press is a stop of its own: $what (law of stopping 7)',
    ({ seen, by = act, now = at, generation = 1, is }) =>
      expect(decidePause(seen, by, { now, generation })).toEqual(is),
  );
});

describe('a stop of all ends only by an act that names it (law of stopping 3)', () => {
  const ends = (by: string, stops: readonly string[], textSha256 = 't') => [
    { type: 'sending-resumed', by, textSha256, stops },
  ];
  const asks = (by: string, stops: readonly string[]) => [
    { type: 'sending-resume-asked', by, textSha256: 't', stops },
  ];
  const [same, changed, none, unnamed, unknown] = [
    'This needs a second person. Someone else must do it.',
    'This was changed after you opened it. Read the current proposal, then confirm.',
    'Sending is not paused.',
    'Name each stop that you end.',
    'No open stop has this name',
  ];
  const [day, later] = ['2026-11-25T23:00:00.000Z', '2026-11-26T05:00:00.000Z'];
  const one: SendingSwitch = { stops: [stop(1)], lastStop: 1 };
  const two: SendingSwitch = { stops: [stop(1), stop(2, 'dan', 'fbi')], lastStop: 2 };
  const byEngineer: SendingSwitch = { stops: [stop(1, commandLine)], lastStop: 1 };
  const waiting: SendingSwitch = { restored, asked };
  const seal = proposalSha256(resumeProposal(waiting));

  it.each<{
    what: string;
    seen: Seen;
    by: string;
    stops?: readonly string[];
    now?: string;
    generation?: number;
    shown?: string;
    is: readonly object[] | string;
  }>([
    { what: 'nothing is stopped', seen: {}, by: 'ann', stops: ['stop-all-1'], is: none },
    { what: 'nobody ever touched it', seen: undefined, by: 'ann', stops: ['stop-all-1'], is: none },
    { what: 'it names none', seen: one, by: 'ann', is: unnamed },
    { what: 'it names one that never was', seen: one, by: 'ann', stops: ['stop-all-2'], is: unknown },
    {
      ...{ what: 'it names one that ended', seen: { stops: [stop(2)], lastStop: 2 }, by: 'ann' },
      ...{ stops: ['stop-all-1', 'stop-all-2'], is: unknown },
    },
    {
      ...{ what: 'its author, at once', seen: one, by: 'ann', stops: ['stop-all-1'] },
      is: ends('ann', ['stop-all-1']),
    },
    {
      ...{ what: 'its author, on the next business day', seen: one, by: 'ann', now: day },
      ...{ stops: ['stop-all-1'], is: ends('ann', ['stop-all-1']) },
    },
    {
      ...{ what: 'its author, later', seen: one, by: 'ann', now: later, stops: ['stop-all-1'] },
      is: asks('ann', ['stop-all-1']),
    },
    {
      ...{ what: 'another officer, at once', seen: one, by: 'ben', stops: ['stop-all-1'] },
      is: asks('ben', ['stop-all-1']),
    },
    {
      ...{ what: 'the author of one of two, who names their own', seen: two, by: 'ann' },
      ...{ stops: ['stop-all-1'], is: ends('ann', ['stop-all-1']) },
    },
    {
      ...{ what: 'the author of one of two, who names both: all or none', seen: two, by: 'ann' },
      ...{ stops: ['stop-all-1', 'stop-all-2'], is: asks('ann', ['stop-all-1', 'stop-all-2']) },
    },
    {
      ...{ what: 'the stop of the command line', seen: byEngineer, by: 'ann', stops: ['stop-all-1'] },
      is: asks('ann', ['stop-all-1']),
    },
    {
      ...{ what: 'the restore', seen: { restored }, by: 'ann', generation: 2, stops: ['restore'] },
      is: asks('ann', ['restore']),
    },
    {
      ...{ what: 'the restore, first act', seen: undefined, by: 'ann', generation: 2, stops: ['restore'] },
      is: [afterRestore, ...asks('ann', ['restore'])],
    },
    {
      ...{
        what: 'asked again by the same',
        seen: { restored, asked: { ...asked, by: 'ann', textSha256: 't' } },
      },
      ...{ by: 'ann', generation: 2, stops: ['restore'], is: [] },
    },
    {
      ...{ what: 'asked again by another: they sign', seen: waiting, by: 'ann', generation: 2 },
      ...{ stops: ['restore'], is: changed },
    },
    {
      ...{ what: 'signed', seen: waiting, by: 'ann', generation: 2, shown: seal },
      is: ends('ann', ['restore']),
    },
    { what: 'signed by the same', seen: waiting, by: 'ben', generation: 2, shown: seal, is: same },
    { what: 'signed with another seal', seen: waiting, by: 'ann', generation: 2, shown: 'x', is: changed },
    { what: 'signed, not asked', seen: { restored }, by: 'ann', generation: 2, shown: seal, is: changed },
    {
      ...{ what: 'signed where the table knows nothing', seen: undefined, generation: 2 },
      ...{ by: 'ann', shown: seal, is: changed },
    },
    { what: 'signed where nothing is stopped', seen: {}, by: 'ann', shown: seal, is: none },
  ])('$what', ({ seen, by, stops, now = at, generation = 1, shown, is }) => {
    const decided = () => decideResume(seen, { by, textSha256: 't', stops }, { now, generation, shown });
    if (typeof is === 'string') expect(decided).toThrow(is);
    else expect(decided()).toEqual(is);
  });

  it('closing days do not lengthen the author’s business day (law of stopping 10)', () => {
    const friday = { stops: [{ ...stop(1), at: '2026-12-18T18:00:00.000Z' }], lastStop: 1 };
    const on = (now: string) =>
      decideResume(friday, { ...act, stops: ['stop-all-1'] }, { now, generation: 1, shown: undefined })[0]
        ?.type;
    expect([on('2026-12-21T23:00:00.000Z'), on('2026-12-22T06:00:00.000Z')]).toEqual([
      'sending-resumed',
      'sending-resume-asked',
    ]);
  });

  it('the second officer reads each named stop, its author, time and reason (R-13)', () =>
    expect(resumeProposal({ ...two, asked: { ...asked, stops: ['stop-all-2'] } })).toEqual({
      confirms: 'resume-sending',
      what: {
        ...{ by: 'ben', textSha256: 'u', at },
        stops: [{ id: 'stop-all-2', because: 'officer', author: 'dan', at, textSha256: 'fbi' }],
      },
    }));

  it.each([
    { seen: waiting, what: expect.objectContaining({ by: 'ben' }) },
    { seen: { restored }, what: null },
  ])('a refusal carries what is proposed now: $what', ({ seen, what }) => {
    expect(() => decideResume(seen, act, { now: at, generation: 2, shown: 'x' })).toThrow(
      expect.objectContaining({ proposal: { confirms: 'resume-sending', what } }),
    );
  });

  const deed = (by: string, did: string) => [{ by, did }];
  it.each<{ what: string; seen: Seen; generation?: number; is: readonly object[] }>([
    { what: 'what sends', seen: undefined, is: [{ action: 'stop-sending', notBy: [] }] },
    {
      what: 'what is stopped: a further officer stops it, too',
      seen: one,
      is: [
        { action: 'resume-sending', notBy: [] },
        { action: 'stop-sending', notBy: [] },
      ],
    },
    {
      what: 'what somebody asked for',
      ...{ seen: waiting, generation: 2 },
      is: [
        { action: 'sign-resume', notBy: deed('ben', 'asked') },
        { action: 'resume-sending', notBy: [] },
        { action: 'stop-sending', notBy: [] },
      ],
    },
  ])('can be done with $what', ({ seen, generation = 1, is }) =>
    expect(nextOf(switchRules, seen, { now: at, generation })).toEqual(is),
  );
});

describe('the history of the switch', () => {
  const stops = (by: string, n?: number, textSha256 = 't'): SwitchEvent => ({
    ...{ type: 'sending-paused', by, textSha256 },
    ...(n === undefined ? {} : { n }),
  });
  const ask = (names?: readonly string[]): SwitchEvent => ({
    ...{ type: 'sending-resume-asked', by: 'ben', textSha256: 'u' },
    ...(names && { stops: names }),
  });
  const resume = (names?: readonly string[]): SwitchEvent => ({
    ...{ type: 'sending-resumed', by: 'cho', textSha256: 'v' },
    ...(names && { stops: names }),
  });
  const told: SwitchEvent = { type: 'second-missing-told', since: at };
  const restore: SwitchEvent = { type: 'sending-restored' };
  const wakes = { wakeAt: '2026-11-25T18:00:00.000Z' };
  const oldAsked = { by: 'ben', textSha256: 'u', at };
  const askedFor = (...names: readonly string[]) => ({ ...oldAsked, stops: names });
  it.each<{ what: string; events: readonly SwitchEvent[]; is: SendingSwitch; keys: object }>([
    { what: 'stopped, of old', events: [stops('ann')], is: { paused }, keys: { stage: 'paused' } },
    { what: 'resumed, of old: all end', events: [stops('ann'), resume()], is: {}, keys: { stage: 'open' } },
    { what: 'restored', events: [restore], is: { restored }, keys: { stage: 'paused' } },
    {
      ...{ what: 'restored and stopped, of old', events: [restore, stops('ann')] },
      ...{ is: { restored, paused }, keys: { stage: 'paused' } },
    },
    {
      ...{ what: 'restored and asked for, of old', events: [restore, ask()] },
      ...{ is: { restored, asked: oldAsked }, keys: { stage: 'paused', ...wakes } },
    },
    {
      ...{
        what: 'restored, asked for, of old, and signed now',
        events: [restore, ask(), resume(['restore'])],
      },
      ...{ is: {}, keys: { stage: 'open' } },
    },
    {
      ...{ what: 'asked for and told about', events: [restore, ask(['restore']), told] },
      ...{ is: { restored, asked: askedFor('restore'), missingTold: [at] }, keys: { stage: 'paused' } },
    },
    {
      ...{ what: 'asked for and stopped, of old', events: [restore, ask(), stops('ann')] },
      ...{ is: { restored, paused }, keys: { stage: 'paused' } },
    },
    {
      ...{ what: 'stopped by the engineer, then by an officer, of old' },
      ...{ events: [stops(commandLine), stops('ann')] },
      ...{ is: { paused, fromCommandLine }, keys: { stage: 'paused' } },
    },
    {
      ...{ what: 'stopped by two', events: [stops('ann', 1), stops('dan', 2, 'fbi')] },
      is: { stops: [stop(1), stop(2, 'dan', 'fbi')], lastStop: 2 },
      keys: { stage: 'paused' },
    },
    {
      ...{ what: 'one of two is named: the other stays' },
      events: [stops('ann', 1), stops('dan', 2, 'fbi'), resume(['stop-all-1'])],
      is: { stops: [stop(2, 'dan', 'fbi')], lastStop: 2 },
      keys: { stage: 'paused' },
    },
    {
      ...{ what: 'a further stop voids no request, and stays open by itself' },
      events: [stops('ann', 1), ask(['stop-all-1']), stops('dan', 2, 'fbi'), resume(['stop-all-1'])],
      is: { stops: [stop(2, 'dan', 'fbi')], lastStop: 2 },
      keys: { stage: 'paused' },
    },
    {
      ...{ what: 'a request goes on for what is still open of it' },
      events: [
        ...[stops('ann', 1), stops('dan', 2, 'fbi')],
        ...[ask(['stop-all-1', 'stop-all-2']), resume(['stop-all-1'])],
      ],
      is: { stops: [stop(2, 'dan', 'fbi')], lastStop: 2, asked: askedFor('stop-all-2') },
      keys: { stage: 'paused', ...wakes },
    },
    {
      ...{ what: 'an old stop and a new one: the old one is the first' },
      events: [stops('ann'), stops('dan', 2, 'fbi'), resume(['stop-all-1'])],
      is: { stops: [stop(2, 'dan', 'fbi')], lastStop: 2 },
      keys: { stage: 'paused' },
    },
    {
      ...{
        what: 'all ended by name: no number is used again',
        events: [stops('ann'), resume(['stop-all-1'])],
      },
      ...{ is: { lastStop: 1 }, keys: { stage: 'open' } },
    },
    { what: 'told about nothing', events: [told], is: { missingTold: [at] }, keys: { stage: 'open' } },
  ])('keeps what the next act needs: $what', ({ events, is, keys }) => {
    const state = events.reduce<Seen>((seen, event) => sendingSwitches.evolve(seen, event, at), undefined);
    expect(state).toEqual(is);
    expect(sendingSwitches.keys('', is)).toEqual(keys);
    expect(sendingSwitches.secondMissing?.(is)).toBe('wakeAt' in keys ? at : undefined);
  });
});
