import { beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { memoryCases } from '#functions/adapters/memory/cases.ts';
import { memoryReleases } from '#functions/adapters/memory/releases.ts';
import { memoryWorkflows } from '#functions/adapters/memory/workflows.ts';
import { askRelease } from '#functions/breach/ask-release.ts';
import { breachClock } from '#functions/breach/breach-clock.ts';
import { committed as carryOut } from '#functions/breach/carry-out.ts';
import { prepareReport } from '#functions/breach/prepare-report.ts';
import { releaseBreach } from '#functions/breach/release-breach.ts';
import { runClock } from '#functions/clock/run-clock.ts';
import type { StoredCase } from '#ports/cases.ts';
import { sealedLetters } from '#test/support/breach/sealed-letters.ts';
import {
  asShown,
  ben,
  determine,
  direction,
  id,
  lift,
  noon,
  ready,
  receipt,
  recorded,
  type Typed,
} from '#test/support/domain/breach.ts';
import { confirm } from '#test/support/domain/given-breach.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { inMemory } from '#test/support/memory.ts';

const letterhead = {
  companyName: 'Example',
  companyAddress: 'Street 1',
  companyContact: '+1',
  siteUrl: 'https://example.com',
  dpo: 'the DPO',
  recourse: {
    body: 'JAMS',
    url: 'https://jams',
    cost: 'at no cost to you',
    complaintUrl: 'https://example.com/complaint',
    ...({ contractRef: 'C-1', validUntil: '2030-12-31', covers: 'everybody' } as const),
  },
  framework: 'none' as const,
  policies: [],
  cpniRecipients: [],
};

const world = async () => {
  const { clock, letters, mail } = inMemory(noon('2026-11-24'));
  const kept = new Map<string, StoredCase>();
  const cases = memoryCases(hazardsOf(clock), kept);
  const workflows = memoryWorkflows(cases);
  const addresses = {
    breachOfficersAddress: 'officers@x',
    dpoAddress: 'dpo@x',
    supervisorsAddress: 'supervisors@x',
  };
  const needs = {
    cases,
    clock,
    letters,
    workflows,
    letterhead,
    closures: [],
    ruleset: 'policy-2018',
    releases: memoryReleases(hazardsOf(clock), kept),
    ...addresses,
  } as const;
  await cases.open(breaches, id, 'officer:ann', noon('2026-11-24'), [recorded(noon('2026-11-24'))]);
  const does = async (...commands: readonly Typed[]) => {
    for (const command of commands) {
      const { state } = await cases.read(breaches, id);
      await carryOut(needs, id, 'officer:ann', asShown(state, command));
    }
  };
  await does(...ready);
  const caseId = { caseId: id };
  return {
    clock,
    mail,
    workflows,
    does,
    prepare: () => prepareReport(needs)(caseId),
    ask: () => askRelease(needs)(caseId),
    release: () => releaseBreach(sealedLetters)(needs)(caseId),
    keep: () => runClock({ BRE: breachClock })(needs)(caseId),
    wakeAt: async () => (await cases.read(breaches, id)).keys.wakeAt,
    state: async () => (await cases.read(breaches, id)).state,
    runs: async () => (await cases.read(breaches, id)).runs,
  };
};

let w: Awaited<ReturnType<typeof world>>;
beforeEach(async () => {
  w = await world();
});

const day = 86_400_000;

describe('the breach machine’s steps', () => {
  it('one after the other: receipts, hold, release; each twice does no harm', async () => {
    await w.does(determine(noon('2026-11-24')));
    expect([await w.prepare(), await w.prepare()]).toEqual([
      { nextStep: 'receipts', until: '' },
      { nextStep: 'receipts', until: '' },
    ]);
    expect(w.mail.outbox.map(({ subject }) => subject)).toEqual([`A report is ready: ${id}`]);
    expect(w.workflows.starts).toMatchObject([{ machine: 'response-clock', run: 1 }]);
    await w.does(receipt(noon('2026-11-24')));
    const wait = { nextStep: 'wait', until: '2026-12-05T05:05:00.000Z' };
    expect([await w.prepare(), await w.ask(), await w.release()]).toEqual([wait, wait, wait]);
    w.clock.set('2026-12-05T05:05:00.000Z');
    expect(await w.ask()).toEqual({ nextStep: 'release', until: '' });
    expect(
      [await w.release(), await w.release(), await w.ask(), await w.prepare()].map(
        ({ nextStep }) => nextStep,
      ),
    ).toEqual(Array(4).fill('released'));
  });

  it('no wait aims further than 300 days: the run then starts the next and ends', async () => {
    await w.does(
      determine(noon('2026-11-24')),
      receipt(noon('2026-11-24')),
      direction('2026-12-20', '2026-11-24'),
      direction('2028-12-20', '2026-11-24'),
      confirm('direction', ben, 2),
    );
    const first = await w.prepare();
    expect(first).toEqual({ nextStep: 'wait', until: instantText(w.clock.now() + 300 * day) });
    w.clock.set(first.until);
    const { breach: before } = await w.runs();
    expect(await w.ask()).toEqual({ nextStep: 'next-run', until: '' });
    expect((await w.runs()).breach).toBe((before ?? 1) + 1);
    expect(w.workflows.starts.at(-1)).toMatchObject({ machine: 'breach', run: (before ?? 1) + 1 });
    expect(await w.prepare()).toEqual({ nextStep: 'wait', until: instantText(w.clock.now() + 300 * day) });
    expect(await w.ask()).toMatchObject({ nextStep: 'wait' });
  });

  it('what only moves the date later starts no run, and what the sleeper finds in time neither; anything earlier does', async () => {
    const run = async () => (await w.runs()).breach ?? 1;
    await w.does(determine(noon('2026-11-24')));
    await w.prepare();
    await w.does(receipt(noon('2026-11-24'), { agency: 'USSS' }));
    const before = await run();
    await w.does(receipt(noon('2026-11-24'), { agency: 'FBI' }));
    expect(await run()).toBe(before + 1);
    expect(await w.prepare()).toMatchObject({ until: '2026-12-05T05:05:00.000Z' });
    await w.does(direction('2026-12-10', '2026-11-24'), direction('2026-12-20', '2026-11-24'));
    await w.does(lift(2, '2026-11-24'), { type: 'confirm-lift', n: 1, by: ben });
    await w.does(direction('2026-12-20', '2026-11-24'), {
      type: 'correct-receipt',
      n: 1,
      filedAt: noon('2026-11-24'),
      textSha256: '',
      by: ben,
    });
    expect(await run()).toBe(before + 1);

    w.clock.set('2026-12-05T05:05:00.000Z');
    expect(await w.ask()).toEqual({ nextStep: 'wait', until: '2026-12-21T05:05:00.000Z' });
    const all = ['direction-1', 'direction-3', 'direction-4'];
    const lifts = { ...lift(4, '2026-12-05'), stops: all, named: all } as Typed;
    await w.does(direction('2026-12-28', '2026-12-04'), lifts);
    expect(await run()).toBe(before + 1);
    await w.does({ type: 'confirm-lift', n: 2, by: ben });
    expect(await run()).toBe(before + 2);
    expect((await w.prepare()).nextStep).toBe('release');
  });

  it('a run that was stopped is looked for at the date it slept for, whatever has moved it since', async () => {
    await w.does(determine(noon('2026-11-24')), receipt(noon('2026-11-24')));
    await w.prepare();
    await w.does(direction('2026-12-10', '2026-11-24'), lift(1, '2026-11-24'), {
      type: 'confirm-lift',
      n: 1,
      by: ben,
    });
    expect(await w.wakeAt()).toBe('2026-12-05T05:20:00.000Z');
    await w.does(direction('2026-12-10', '2026-11-24'));
    await w.prepare();
    expect((await w.state()).sleepsUntil).toBe('2026-12-11T05:05:00.000Z');
    await w.does(lift(2, '2026-11-24'));
    const before = (await w.runs()).breach ?? 1;
    await w.does({ type: 'confirm-lift', n: 2, by: ben });
    expect((await w.runs()).breach).toBe(before + 1);
  });

  it('a clock that sleeps past a new, earlier date is overtaken by its next run; a letter is written once', async () => {
    await w.does(determine(noon('2026-11-24')));
    await w.prepare();
    await w.does(receipt(noon('2026-11-24')), direction('2026-12-20', '2026-11-24'), lift(1, '2026-11-24'));
    expect((await w.runs())['response-clock']).toBe(3);
    await w.prepare();
    expect(
      w.workflows.starts.filter(({ machine }) => machine === 'response-clock').map(({ run }) => run),
    ).toEqual([1, 3]);
    w.clock.set(noon('2026-11-25'));
    expect([await w.keep(), await w.keep()].map(({ settled }) => settled)).toEqual([false, false]);
    expect(w.mail.outbox.map(({ to, subject }) => `${to} ${subject.split(':')[0]}`)).toEqual([
      'officers@x A report is ready',
      'dpo@x A second officer is needed',
      'supervisors@x A second officer is needed',
    ]);
    await w.does({ type: 'confirm-lift', n: 1, by: ben });
    expect(await w.keep()).toEqual({ settled: true, until: '' });
  });
});
