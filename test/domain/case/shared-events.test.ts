import { describe, expect, it } from 'vitest';
import {
  evolveShared,
  isLetterEvent,
  isSharedEvent,
  type SharedEvent,
  type WorkState,
  wakeAtOf,
} from '#domain/case/shared-events.ts';

const [at, before] = ['2026-11-24T18:00:00.000Z', '2026-11-24T12:00:00.000Z'];
const letter = { kind: 'answer', of: '1' };
const other = { kind: 'answer', of: '2' };
const third = { kind: 'reminder', of: '1' };
const fact = { ...letter, sentAt: at, sha256: 'a', messageId: 'm' };
const how = 'bounced' as const;
const fresh: WorkState = { handledMilestones: ['x'], faults: 2, faultAt: before };
const waits: WorkState = {
  ...fresh,
  waitingForPost: [other, { ...letter, resumesMachine: true }, third],
  returned: [
    { ...other, how },
    { ...letter, how },
  ],
};

describe('what happens to every case', () => {
  it.each<{ what: string; from?: WorkState; event: SharedEvent; is: WorkState }>([
    {
      what: 'a milestone is handled',
      event: { type: 'milestone-handled', milestone: 'y', kind: 'reminder', on: '2026-11-24' },
      is: { ...fresh, handledMilestones: ['x', 'y'], faults: 0 },
    },
    {
      what: 'a machine gives up',
      event: { type: 'needs-person', machine: 'm', fault: 'f' },
      is: { ...fresh, faults: 3, faultAt: at },
    },
    {
      what: 'a first letter waits for paper mail',
      event: { type: 'letter-paper-mail-due', ...letter, sha256: 'a' },
      is: { ...fresh, waitingForPost: [letter] },
    },
    {
      what: 'another waits, and a machine with it',
      from: { ...fresh, machineSince: before, waitingForPost: [other] },
      event: { type: 'letter-paper-mail-due', ...letter, sha256: 'a', resumesMachine: true },
      is: {
        ...fresh,
        ...{
          waitingForPost: [other, { ...letter, resumesMachine: true }],
          machineSince: undefined,
          faults: 0,
        },
      },
    },
    {
      what: 'the same waits again, last',
      from: waits,
      event: { type: 'letter-paper-mail-due', ...letter, sha256: 'a' },
      is: { ...waits, waitingForPost: [other, third, letter] },
    },
    {
      what: 'a letter that held a machine is mailed on paper',
      from: waits,
      event: { type: 'letter-paper-mail-done', ...fact },
      is: {
        ...{ handledMilestones: ['x'], faults: 0, faultAt: before, machineSince: at },
        ...{ waitingForPost: [other, third], returned: [{ ...other, how }] },
      },
    },
    {
      what: 'the last that came back is mailed on paper',
      from: { ...fresh, waitingForPost: [letter], returned: [{ ...letter, how }] },
      event: { type: 'letter-paper-mail-done', ...fact },
      is: { ...fresh, waitingForPost: [] },
    },
    {
      what: 'paper mail that nobody waited for',
      event: { type: 'letter-paper-mail-done', ...fact },
      is: { ...fresh, waitingForPost: [] },
    },
    {
      what: 'a first letter comes back',
      event: { type: 'letter-returned', ...letter, how },
      is: { ...fresh, returned: [{ ...letter, how }] },
    },
    {
      what: 'one more comes back',
      from: waits,
      event: { type: 'letter-returned', ...third, how },
      is: { ...waits, returned: [...waits.returned!, { ...third, how }] },
    },
    {
      what: 'a note deals with what came back',
      from: { ...fresh, returned: [{ ...letter, how }] },
      event: { type: 'note-added', textSha256: 'a' },
      is: fresh,
    },
    { what: 'a letter is sent', event: { type: 'letter-sent', ...fact }, is: fresh },
    { what: 'an officer looks', event: { type: 'person-revealed', on: '2026-11-24' }, is: fresh },
  ])('changes the case as it should: $what', ({ from = fresh, event, is }) => {
    expect([isSharedEvent(event), isLetterEvent(event)]).toEqual([true, event.type.startsWith('letter-')]);
    expect(evolveShared(from, event, at)).toEqual(is);
  });

  it('no other event is one of these', () =>
    expect(
      ['toString', 'request-received', 'answer-letter-'].map((type) => [
        isSharedEvent({ type }),
        isLetterEvent({ type }),
      ]),
    ).toEqual(Array(3).fill([false, false])));
});

describe('when reconcile looks again', () => {
  const idle: WorkState = { handledMilestones: [], faults: 0 };
  const hoursAfter = (hours: number) => new Date(Date.parse(before) + hours * 3_600_000).toISOString();
  it.each([
    { what: 'never, where nothing is due', state: idle, due: [undefined], is: undefined },
    { what: '15 minutes after a machine began', state: { ...idle, machineSince: at }, due: [], is: '18:15' },
    { what: '15 minutes after what is due first', state: idle, due: [at, undefined, before], is: '12:15' },
    {
      what: 'after what is due before the machine',
      state: { ...idle, machineSince: at },
      due: [before],
      is: '12:15',
    },
    {
      what: 'as before, once the fault is over',
      state: { ...idle, faultAt: before, machineSince: at },
      due: [],
      is: '18:15',
    },
    { what: 'as ever, of a fault without its time', state: { ...idle, faults: 1 }, due: [at], is: '18:15' },
  ])('is $what', ({ state, due, is }) =>
    expect(wakeAtOf(state, ...due)).toBe(is && `2026-11-24T${is}:00.000Z`),
  );

  it.each([
    [1, 1],
    [2, 2],
    [5, 16],
    [6, 24],
    [60, 24],
  ])('after %s faults in %s hours, whatever is due', (faults, hours) =>
    expect(wakeAtOf({ ...idle, faults, faultAt: before }, '2020-01-01T00:00:00.000Z')).toBe(
      hoursAfter(hours),
    ),
  );
});
