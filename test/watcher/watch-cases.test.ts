import { describe, expect, it, vi } from 'vitest';
import { metricLine } from '#functions/platform/metric.ts';
import { watchCases } from '#functions/watcher/watch-cases.ts';
import type { Cases } from '#ports/cases.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { testClock } from '#test/support/memory.ts';

const now = '2026-12-02T12:00:00.000Z';

const statements = {
  security: { contact: 'mailto:security@example.com', endsOn: '2027-10-01' },
  notSelling: { attestedOn: '2026-11-24' },
};
const ours = { letterhead, statements, zone: 'America/Denver' };

const watcher = (due: Cases['due'], at = now) => {
  const counted: [string, number][] = [];
  const count = (name: string, value: number) => void counted.push([name, value]);
  return { counted, watch: watchCases(count)({ ...ours, cases: { due } as Cases, clock: testClock(at) }) };
};
const wakingAt =
  (wakeAts: Readonly<Record<string, string>>): Cases['due'] =>
  async (before, limit) =>
    Object.entries(wakeAts)
      .filter(([, wakeAt]) => wakeAt < before)
      .map(([id, wakeAt]) => ({ id, wakeAt }))
      .slice(0, limit);

describe('the hourly watcher', () => {
  it.each([
    {
      wakeAt: '2026-12-01T12:00:00.001Z',
      late: 0,
      because: 'a day has not passed: reconcile may be on its way',
    },
    {
      wakeAt: '2026-12-01T11:59:59.999Z',
      late: 1,
      because: 'a day has passed: nobody has looked after the case',
    },
    { wakeAt: '2027-01-01T00:00:00.000Z', late: 0, because: 'a clock that sleeps is in order' },
  ])('a case that was to wake at $wakeAt: $late ($because)', async ({ wakeAt, late }) => {
    const { stalled } = await watcher(wakingAt({ 'REQ-1': wakeAt })).watch();

    expect(stalled).toBe(late);
  });

  it.each([
    { wakeAt: '2026-12-02T11:30:00.001Z', waiting: 0, because: 'reconcile has not looked since' },
    {
      wakeAt: '2026-12-02T11:29:59.999Z',
      waiting: 1,
      because: 'reconcile has looked, and the work has not begun',
    },
  ])('work that was to wake at $wakeAt: $waiting ($because)', async ({ wakeAt, waiting }) => {
    const { counted, watch } = watcher(wakingAt({ 'BRE-1': wakeAt }));
    await watch();

    expect(counted).toContainEqual(['CasesOverdue', waiting]);
  });

  it('names the cases, so that the engineer on call knows where to look', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    await watcher(
      wakingAt({ 'REQ-1': '2026-11-01T00:00:00.000Z', 'REQ-2': '2027-01-01T00:00:00.000Z' }),
    ).watch();

    expect(said.mock.lastCall).toEqual([{ code: 'cases-stalled', caseIds: ['REQ-1'] }]);
    said.mockRestore();
  });

  it('beats when it could look, whatever it found', async () => {
    const { counted, watch } = watcher(async () => []);

    await watch();

    expect(counted).toEqual([
      ['CasesStalled', 0],
      ['CasesOverdue', 0],
      ['RecourseLapses', 0],
      ['SecurityTxtLapses', 0],
      ['DigestsMissing', 0],
      ['WatcherHeartbeat', 1],
    ]);
  });

  it.each([
    { at: '2027-10-31T18:00:00.000Z', lapses: 0, because: 'it ends in 60 days and one' },
    { at: '2027-11-01T18:00:00.000Z', lapses: 2, because: 'contract and listing end in 60 days' },
    { at: '2028-03-01T18:00:00.000Z', lapses: 2, because: 'both have ended, and nobody renewed them' },
  ])('on $at alarms for $lapses lapses of recourse ($because) (R-16)', async ({ at, lapses }) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { counted, watch } = watcher(async () => [], at);
    await watch();
    said.mockRestore();

    expect(counted).toContainEqual(['RecourseLapses', lapses]);
  });

  it.each([
    { at: '2027-08-01T23:59:59.000Z', ending: 0, because: 'it ends in 60 days and a second' },
    { at: '2027-08-02T00:00:00.000Z', ending: 1, because: 'it ends in 60 days' },
    { at: '2028-01-01T00:00:00.000Z', ending: 1, because: 'it has ended, and nobody deployed' },
  ])('on $at security.txt is ending: $ending ($because)', async ({ at, ending }) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { counted, watch } = watcher(async () => [], at);
    await watch();
    said.mockRestore();

    expect(counted).toContainEqual(['SecurityTxtLapses', ending]);
  });

  it.each([
    { wakeAt: '2026-12-02T10:00:00.001Z', missing: 0, because: 'the hourly tries are not over' },
    { wakeAt: '2026-12-02T09:59:59.999Z', missing: 1, because: 'three hourly tries have failed' },
  ])('a digest of late cases owed since $wakeAt: $missing ($because) (R-16)', async ({ wakeAt, missing }) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { counted, watch } = watcher(wakingAt({ 'DIG-2026-12-02': wakeAt, 'REQ-1': wakeAt }));
    await watch();
    said.mockRestore();

    expect(counted).toContainEqual(['DigestsMissing', missing]);
  });

  it('does not beat when it could not: silence is the alarm', async () => {
    const { counted, watch } = watcher(async () => Promise.reject(new Error('no table')));

    await expect(watch()).rejects.toThrow('no table');

    expect(counted).toEqual([]);
  });
});

describe('a metric', () => {
  it('is one line in the embedded metric format: a name, a number, a stage and nobody', () => {
    expect(
      JSON.parse(metricLine('PrivacyClock/privacy-clock-dev', 'CasesRestarted', 2, 1_700_000_000_000)),
    ).toEqual({
      _aws: {
        Timestamp: 1_700_000_000_000,
        CloudWatchMetrics: [
          {
            Namespace: 'PrivacyClock',
            Dimensions: [['Stage']],
            Metrics: [{ Name: 'CasesRestarted', Unit: 'Count' }],
          },
        ],
      },
      Stage: 'privacy-clock-dev',
      CasesRestarted: 2,
    });
  });
});
