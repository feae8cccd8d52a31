import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { HoldNotOver } from '#domain/breach/errors.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches as noun } from '#domain/breach/noun.ts';
import { proposalOf } from '#domain/breach/proposals.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { Actor } from '#domain/case/case.ts';
import { ProposalChanged } from '#domain/case/proposals.ts';
import { memoryOwnRuns } from '#functions/adapters/memory/own-runs.ts';
import { carryOutAny } from '#functions/breach/carry-out-any.ts';
import { commandBreach } from '#functions/breach/command-breach.ts';
import { isSwitchedOff } from '#functions/breach/switched-off.ts';
import { reconcile } from '#functions/case/reconcile.ts';
import { readSending } from '#functions/notice/sending/read-sending.ts';
import { restoredBreaches } from '#functions/notice/sending/restored-breaches.ts';
import { turnSending } from '#functions/notice/sending/switch-sending.ts';
import { BreachLife, determine, direction, held, noon, receipt, text } from '#test/support/domain/breach.ts';
import {
  askUrgent,
  begins,
  confirmUrgent,
  needy,
  released,
  urgentApproved,
  urgentWritten,
} from '#test/support/domain/notice.ts';
import { runMachine } from '#test/support/notice/machine-run.ts';
import {
  caseId,
  holdOver,
  linesOf,
  type NoticeWorld,
  noticeWorld,
} from '#test/support/notice/notice-world.ts';

const theirs = { officer: { groups: ['breach-officer'] } };

const sha256 = (of: unknown): string => createHash('sha256').update(canonicalJson(of)).digest('hex');

/** The same world after a restore of its table: the functions read a table of the second generation. */
const restore = (world: NoticeWorld) => {
  const cases = { ...world.cases, tableGeneration: 2 };
  const needs = { ...world.over({ cases }), cases };
  const ports = { ...needs, releases: world.releases };
  const command = commandBreach('confirm-restore', () => ({}) as never)(ports);
  /** As the officer’s door takes it. */
  const confirm = async (by: string, proposalSha256?: string) => {
    const { state } = await cases.read(noun, caseId);
    const shown = {
      proposalSha256: proposalSha256 ?? sha256(proposalOf(state, { type: 'confirm-restore' })),
    };
    return (await command({ ...shown, caseId, by })).body;
  };
  return {
    ...needs,
    tasks: world.tasks({ cases }),
    carryOut: (actor: Actor, command: BreachCommand) => carryOutAny(needs, caseId, actor, command),
    listed: async (by: string) => (await restoredBreaches(needs)({ by })).body.breaches,
    resume: async (by: string, proposalSha256?: string) => {
      const stops = ['restore'];
      const said = { paused: false, reason: 'Entered again from paper.', stops, by };
      return (await turnSending(needs)({ ...said, ...(proposalSha256 ? { proposalSha256 } : {}) }, theirs))
        .body;
    },
    pause: async (by: string) =>
      (await turnSending(needs)({ paused: true, reason: 'Wait.', by }, theirs)).body,
    shown: async () => (await readSending(needs)()).body,
    isOff: () => isSwitchedOff(needs),
    confirm,
  };
};

const released30 = async () => {
  const world = await noticeWorld({ lines: linesOf(30) });
  await world.approve();
  world.clock.set(holdOver);
  await world.release();
  return world;
};

describe('after a restore of the table sending resumes', () => {
  it('by two officers, never by one, and the second repeats what the first said (R-13, F12)', async () => {
    const after = restore(await released30());
    expect(await after.shown()).toMatchObject({ paused: true, reason: expect.stringMatching(/restored/) });
    const asked = await after.resume('ann');
    expect(asked).toMatchObject({
      paused: true,
      proposal: { by: 'ann', reason: 'Entered again from paper.' },
    });
    const { proposalSha256 = '' } = asked.proposal ?? {};
    // The same request again after a lost reply, and the same officer as the second.
    expect(await after.resume('ann')).toEqual(asked);
    await expect(after.resume('ann', proposalSha256)).rejects.toThrow('second person');
    await expect(after.resume('ben')).rejects.toThrow(ProposalChanged);
    await expect(after.resume('ben', '0'.repeat(64))).rejects.toThrow(ProposalChanged);
    expect(await after.isOff()).toBe(true);
    expect(await after.resume('ben', proposalSha256)).toMatchObject({ paused: false, proposal: null });
    expect(await after.isOff()).toBe(false);
  });

  it('by two officers also when one has stopped it meanwhile: that stop stays by itself (law of stopping 3)', async () => {
    const after = restore(await released30());
    const { proposal } = await after.resume('ann');
    expect(await after.pause('cho')).toMatchObject({ paused: true, by: 'cho', proposal: { by: 'ann' } });
    const { stops } = await after.resume('ben', proposal?.proposalSha256);
    expect(stops).toMatchObject([{ id: 'stop-all-1001', by: 'cho' }]);
    expect(await after.isOff()).toBe(true);
  });
});

describe('after a restore of the table a breach stays shut', () => {
  it('until two officers have held it against paper, though sending was resumed; then everybody is told once (F12)', async () => {
    const world = await released30();
    const after = restore(world);
    expect(await runMachine(after.tasks, world.clock, caseId)).toBe('All sending is paused');
    const { proposal } = await after.resume('ann');
    await after.resume('ben', proposal?.proposalSha256);
    expect((await after.cases.read(noun, caseId)).keys).toMatchObject({ stage: 'held' });
    expect((await world.claims.read(caseId))?.restoreOwed).toBe(2);
    expect(await runMachine(after.tasks, world.clock, caseId)).toBe('Nothing to send now');
    expect(world.bulkEmail.outbox).toHaveLength(0);

    const [listed] = await after.listed('ann');
    expect(listed).toMatchObject({
      id: caseId,
      confirmedBy: null,
      shown: { what: { receipts: [{ n: 1 }], directions: [] } },
    });
    expect(listed?.proposalSha256).toBe(sha256(listed?.shown));
    expect(await after.confirm('ann', listed?.proposalSha256)).toMatchObject({ state: 'waiting' });
    expect(await after.listed('ben')).toMatchObject([{ confirmedBy: 'ann' }]);
    await expect(after.confirm('ann')).rejects.toThrow('second person');
    expect(world.bulkEmail.outbox).toHaveLength(0);
    expect(await after.confirm('ben', listed?.proposalSha256)).toMatchObject({ state: 'accepted' });
    expect(await after.texts.read(caseId, listed?.proposalSha256 ?? '')).toBe(canonicalJson(listed?.shown));
    // The restore voided the release: the breach's own machine asks again (law of stopping 1).
    expect(after.workflows.starts.at(-1)).toMatchObject({ machine: 'breach', caseId });
    await world.release();
    expect(await after.listed('ben')).toEqual([]);
    await expect(after.confirm('cho', listed?.proposalSha256)).rejects.toThrow('nothing to confirm');
    expect((await world.claims.read(caseId))?.restoreOwed).toBeUndefined();
    expect(await runMachine(after.tasks, world.clock, caseId)).toBe('Closed');
    expect(world.bulkEmail.outbox).toHaveLength(30);
  });

  it('and the first word is void when a lost direction is entered after it: both officers see the direction', async () => {
    const world = await released30();
    const after = restore(world);
    const [before] = await after.listed('ann');
    await after.confirm('ann', before?.proposalSha256);
    await after.carryOut('officer:cho', direction('2026-12-20', '2026-12-04', { by: 'cho' }));
    await expect(after.confirm('ben', before?.proposalSha256)).rejects.toThrow(ProposalChanged);
    const [now] = await after.listed('ben');
    expect(now?.shown.what).toMatchObject({ directions: [{ agency: 'FBI', until: '2026-12-20' }] });
    await after.confirm('ben', now?.proposalSha256);
    expect(await after.listed('ann')).toMatchObject([{ confirmedBy: 'ben' }]);
  });

  it('by reconcile already, also where nobody has looked: the store itself keeps it shut (RUNBOOK)', async () => {
    const world = await released30();
    const after = restore(world);
    await reconcile({ ...after, ownRuns: memoryOwnRuns() })({ all: true }, 'arn');
    await reconcile({ ...after, ownRuns: memoryOwnRuns() })({ all: true }, 'arn');
    const { history } = await after.cases.read(noun, caseId);
    const marks = history.filter(({ events }) => events.some(({ type }) => type === 'restore-owed'));
    expect(marks.map(({ actor }) => actor)).toEqual(['machine:reconcile']);
    const claim = { lane: '1', fromPage: 0, toPage: 1, owner: 'o', leaseUntil: world.clock.now() + 1 };
    expect(await world.claims.take(caseId, claim, 1, 'released', world.clock.now())).toBe(false);
    expect(after.workflows.starts).toContainEqual({ machine: 'response-clock', caseId, run: 2 });
  });

  it('and the release waits: the store refuses it, whatever a domain says', async () => {
    const world = await noticeWorld({ lines: linesOf(3) });
    await world.approve();
    const after = restore(world);
    await after.listed('ann');
    world.clock.set(holdOver);
    const lies = world.releases.release(noun, caseId, 'machine:lies', () => [{ type: 'breach-released' }]);
    await expect(lies).rejects.toThrow(HoldNotOver);
    expect(
      (await after.carryOut('machine:release-breach', { type: 'release' })).state.releasedAt,
    ).toBeUndefined();
  });
});

describe('a restored breach in the domain', () => {
  const restored = (life: BreachLife): BreachLife => {
    life.tableGeneration = 2;
    return life;
  };

  it('is marked by any command, once, and never released', () => {
    const life = restored(held())
      .at(noon('2026-12-05'))
      .do({ type: 'refresh-dates' }, { type: 'refresh-dates' }, { type: 'release' });
    expect(
      life.history.flatMap(({ events }) => events).filter(({ type }) => type === 'restore-owed'),
    ).toHaveLength(1);
    expect(life.state.releasedAt).toBeUndefined();
    expect(noun.keys('', life.state).fence?.restoreOwed).toBe(2);
  });

  it('takes no urgent exception', () => {
    const life = needy().do(askUrgent(), urgentWritten(), urgentApproved());
    expect(restored(life).refusal(confirmUrgent())).toBe('NothingToConfirm');
    expect(life.refusal(askUrgent())).toBe('RestoreNotConfirmed');
  });

  it('is not posted on paper either', () => {
    const life = begins(released(held('2026-11-24')));
    life.do({ type: 'mark-notice-sent', list: 1, audience: 'everyone' });
    restored(life).do({ type: 'refresh-dates' });
    const posted = {
      type: 'finish-rows',
      list: 1,
      how: 'posted',
      by: 'ann',
      finished: 1,
      setSha256: text,
    } as const;
    expect(life.refusal(posted)).not.toBe('no refusal');
  });

  it('the DPO hears after one business day that an officer is missing', () => {
    const life = restored(held()).at(noon('2026-11-30')).do({ type: 'refresh-dates' });
    expect(nextBreachMilestone('', life.state)).toMatchObject({ about: 'second-person', of: 'restore' });
  });

  it('recorded after the restore it owes nothing; after the next restore it does', () => {
    const life = new BreachLife(noon('2026-11-24'));
    life.state = { ...life.state, tableGeneration: 2 };
    restored(life).do(determine(life.now), receipt(life.now));
    expect(life.state.restore).toBeUndefined();
    life.tableGeneration = 3;
    expect(life.do({ type: 'refresh-dates' }).state.restore).toMatchObject({ generation: 3 });
  });
});
