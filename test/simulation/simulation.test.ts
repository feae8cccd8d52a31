import { describe, expect, it } from 'vitest';
import { definitionOf } from './asl.ts';
import { UnknownAsl } from './asl-data.ts';
import { unreached } from './coverage.ts';
import { olive, requester } from './first-actors.ts';
import type { Plan } from './plan.ts';
import { play } from './play.ts';
import type { FaultKind } from './stage.ts';
import { doors, leftOut } from './worlds/doors.ts';

const day = 86_400_000;
const startAt = Date.parse('2026-11-24T15:00:00.000Z');

const inquiries = (seed: number, faults: Plan['faults']): Plan => ({
  ...{ seed, faults, startAt, calmAt: startAt + 2 * day, endAt: startAt + 8 * day },
  // Hourly, four in five calls would be of quiet hours.
  hoursBetweenSchedules: 6,
  actors: {
    olive: olive(),
    ...Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`requester/${n}`, requester(n)])),
  },
});

describe('a play', () => {
  it('of a seed is byte for byte the same the second time, and of another seed is another', async () => {
    const [first, second] = [
      await play(inquiries(1, { odds: 0.05 })),
      await play(inquiries(1, { odds: 0.05 })),
    ];
    expect(first.trace.length).toBeGreaterThan(100_000);
    expect(second.trace === first.trace).toBe(true);
    expect(second.evidence).toEqual(first.evidence);
    const other = await play(inquiries(2, { odds: 0.05 }));
    expect(other.trace === first.trace).toBe(false);
  });

  it('answers every requester in the end, whatever went wrong before the calm', async () => {
    const { evidence, reach, violations } = await play(inquiries(6, { odds: 0.08 }));
    expect(violations).toEqual([]);
    expect(reach['death Runtime.ExitError']).toBeGreaterThan(5);
    for (let n = 0; n < 8; n++) {
      const subjects = evidence.inbox
        .filter(({ to }) => to === `r${n}@home.example`)
        .map(({ subject }) => subject);
      expect(subjects).toContainEqual(expect.stringMatching(/^Our answer/));
    }
  });
});

describe('a fault', () => {
  it('that is left out moves none of the others', async () => {
    const whole = await play(inquiries(7, { odds: 0.05 }));
    const kinds = new Map(whole.faults.map(({ at, kind }) => [at, kind]));
    expect(kinds.size).toBeGreaterThan(20);
    const [first, ...others] = kinds.keys();
    const less = await play(inquiries(7, { odds: 0.05, only: new Set(others) }));
    const left = less.faults.map(({ at }) => at);
    expect(left.length).toBeGreaterThan(20);
    expect(left).not.toContain(first);
    for (const { at, kind } of less.faults) expect(kind).toBe(kinds.get(at));
  });

  const kinds: readonly FaultKind[] = ['dies-before', 'dies-after', 'reply-lost', 'lands-late', 'sent-again'];
  it.each(kinds)('can be ordered by the name of a call: %s at the write of a new case', async (kind) => {
    const at = 'requester/0 POST /api/requests.1 put CASE REQUEST';
    const { faults, evidence } = await play(inquiries(8, { odds: 0, ordered: new Map([[at, kind]]) }));
    expect(faults.map((one) => [one.at, one.kind])).toEqual([[at, kind]]);
    const opened = evidence.items.filter(({ pk, sk }) => sk === 'CASE' && String(pk).startsWith('REQUEST#'));
    // A lost reply is answered from the store, and a repeated call by its key.
    expect(opened).toHaveLength(8);
  });

  it('can be ordered for each call that a run without faults lists', async () => {
    const { calls } = await play(inquiries(8, { odds: 0, listed: true }));
    const names = calls.map(({ at }) => at);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('requester/0 POST /api/requests.1 put CASE REQUEST');
    expect(names.some((name) => name.endsWith('SendEmail'))).toBe(true);
  });
});

describe('executions', () => {
  it('that are redriven after their end change nothing and send nothing', async () => {
    const plan = inquiries(9, { odds: 0 });
    const before = await play(plan);
    const after = await play({
      ...plan,
      operations: [1, 2, 3].map(
        (n) => ({ at: plan.calmAt + n * 3_600_000, do: 'redrive', which: 'all' }) as const,
      ),
    });
    expect(after.reach['redriven executions']).toBeGreaterThan(20);
    expect(after.evidence.inbox).toEqual(before.evidence.inbox);
    const cases = ({ evidence }: typeof before) => evidence.items.filter(({ sk }) => sk === 'CASE');
    expect(cases(after)).toEqual(cases(before));
  });
});

describe('a deployment', () => {
  it('lets machines of an earlier release go on to their end with the functions of now (F9)', async () => {
    const plan = inquiries(10, { odds: 0.02 });
    const { evidence, reach, violations } = await play({
      ...{ ...plan, endAt: plan.startAt + 45 * day },
      operations: [{ at: plan.startAt + day, do: 'deploy' }],
    });
    expect(violations).toEqual([]);
    expect(reach.deploy).toBe(1);
    expect(evidence.executions).toEqual([]);
    const answers = evidence.inbox.filter(({ subject }) => subject.startsWith('Our answer'));
    expect(new Set(answers.map(({ to }) => to)).size).toBe(8);
  });
});

describe('a service that is out for hours', () => {
  it.each([
    ['SES', /^SendEmail/],
    ['the key', /^GenerateMac/],
    ['Step Functions', /Execution$/],
    ['the writes of letters', /^(put|update) LETTER/],
  ])(
    '%s: an officer is asked or the case starts again, and everybody gets an answer',
    async (_name, calls) => {
      const outages = [{ from: startAt, until: startAt + 20 * 3_600_000, calls }];
      const { evidence, violations } = await play(inquiries(11, { odds: 0, outages }));
      expect(violations).toEqual([]);
      const answers = evidence.inbox.filter(({ subject }) => subject.startsWith('Our answer'));
      expect(answers.map(({ to }) => to).toSorted()).toEqual(
        Array.from({ length: 8 }, (_, n) => `r${n}@home.example`).toSorted(),
      );
    },
  );
});

describe('every door', () => {
  it('answers whoever comes, with what they may not do and what says nothing', async () => {
    const { evidence, reach, violations } = await play(doors(1));
    expect(violations).toEqual([]);
    const missed = unreached(reach).routes;
    expect(missed).toEqual(leftOut.map(({ method, path }) => `${method} ${path}`));
    expect(evidence.replies.filter(({ reply }) => reply?.status === 500)).toEqual([]);
  });
});

describe('the interpreter of definitions', () => {
  const machine = (state: object) => JSON.stringify({ Comment: '', StartAt: 'One', States: { One: state } });

  it.each([
    ['a type', { Type: 'Parallel', Branches: [] }],
    ['a field', { Type: 'Wait', Seconds: 5, Next: 'Two' }],
    ['a resource', { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true }],
    ['a comparison', { Type: 'Choice', Choices: [{ Variable: '$.n', NumericEquals: 1, Next: 'Two' }] }],
    [
      'a way to retry',
      { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Retry: [{ JitterStrategy: 'FULL' }] },
    ],
    [
      'a mode of a Map',
      { Type: 'Map', ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, States: {} } },
    ],
  ])('refuses %s that it does not know', (_what, state) => {
    expect(() => definitionOf(machine(state))).toThrow(UnknownAsl);
  });
});
