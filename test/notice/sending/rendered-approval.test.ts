import { describe, expect, it } from 'vitest';
import { pendingConfirmations } from '#domain/breach/pending.ts';
import { breachClock } from '#functions/breach/breach-clock.ts';
import { checkRenderings } from '#functions/breach/check-renderings.ts';
import { releaseBreach } from '#functions/breach/release-breach.ts';
import { runClock } from '#functions/clock/run-clock.ts';
import { letterReader } from '#functions/notice/accounting/notices.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { runMachine } from '#test/support/notice/machine-run.ts';
import { caseId, holdOver, linesOf, noticeWorld } from '#test/support/notice/notice-world.ts';

const another = 'f'.repeat(64);
const count = 34;
const officers = {
  ...{ letterhead, breachOfficersAddress: 'officers@example.com' },
  ...{ dpoAddress: 'dpo@example.com', supervisorsAddress: 'supervisors@example.com' },
};
const world = async () => {
  const of = await noticeWorld({ lines: linesOf(count) });
  await of.to('machine:prepare-report', { type: 'start-run', letters: [] });
  return of;
};
type World = Awaited<ReturnType<typeof world>>;

const letterIn = async ({ notice }: World) => (await notice()).noticeLists[0]?.everyone;
const release = (of: World) =>
  releaseBreach(letterReader)({ ...of.over({}), releases: of.releases })({ caseId });
const clockRuns = (of: World, letters = of.letters) =>
  runClock({ BRE: breachClock })({ ...of.over({ letters }), ...officers })({ caseId });
/** After each clock that was started: how often the officers were told. */
const told = async (of: World) => {
  const started = of.workflows.starts.splice(0).map(({ machine }) => machine);
  if (started.includes('response-clock')) await clockRuns(of);
  return of.mail.outbox.filter(({ subject }) => subject.startsWith('A new approval is needed')).length;
};

describe('an approval is for the letter as its readers see it (R-13)', () => {
  it('a template that changed since: the release waits for a new approval', async () => {
    const of = await world();
    await of.approveAnother(another);
    of.clock.set(holdOver);
    expect(await release(of)).toMatchObject({ nextStep: 'approval' });
    expect((await letterIn(of))?.approval).toBeUndefined();
    expect(await told(of)).toBe(1);
    expect(pendingConfirmations((await of.read()).state)).toMatchObject([
      { toConfirm: 'list-1-approval', since: holdOver },
    ]);
    await of.approve();
    expect(await release(of)).toMatchObject({ nextStep: 'released' });
    expect(await told(of)).toBe(1);
  });

  it('changed after the release: no letter starts, and a new approval lets all go', async () => {
    const of = await world();
    await of.approveAnother(another);
    of.clock.set(holdOver);
    await of.release();
    expect(await runMachine(of.tasks(), of.clock, caseId)).not.toBe('Closed');
    expect(of.bulkEmail.outbox).toEqual([]);
    expect(await told(of)).toBe(1);
    await of.approve();
    expect(await runMachine(of.tasks(), of.clock, caseId)).toBe('Closed');
    expect(of.bulkEmail.outbox).toHaveLength(count);
  });

  it('mail that is down loses no email: the clock says it once mail is back, once', async () => {
    const of = await world();
    await of.approveAnother(another);
    of.clock.set(holdOver);
    await release(of);
    const down = { ...of.letters, sendOnce: () => Promise.reject(new Error('mail is down')) };
    await expect(clockRuns(of, down)).rejects.toThrow('mail is down');
    expect(await told(of)).toBe(1);
    await release(of);
    await clockRuns(of);
    expect(await told(of)).toBe(1);
  });

  it('changed between two lanes: the sender itself sends nothing and asks for a person', async () => {
    const of = await world();
    await of.approveAnother(another);
    of.clock.set(holdOver);
    await of.release();
    const { letterSha256 } = (await letterIn(of)) ?? {};
    const { epoch } = (await of.read()).state;
    await of.to('machine:ask-notice', {
      ...{ type: 'start-notice', list: 1, audience: 'everyone', epoch, lanes: 1, rate: 1 },
      ...{ letterSha256: letterSha256 ?? '', listSha256: of.list.sha256 },
    });
    const { 'send-notice': send = async () => ({}) } = of.tasks();
    expect(await send({ caseId, lane: '1 everyone canary' } as never)).toMatchObject({
      ...{ nextStep: 'stopped', error: 'letter-looks-different', letters: 0 },
    });
    expect(of.bulkEmail.outbox).toEqual([]);
  });

  it('who opens the page sees it as not approved; the same template voids nothing', async () => {
    const of = await world();
    await of.approve();
    const open = async () => checkRenderings(of.over({}), letterReader(of), await of.read(), 'officer:cho');
    const before = (await of.read()).revision;
    expect((await open()).revision).toBe(before);
    await of.approveAnother(another);
    await open();
    expect((await letterIn(of))?.approval).toBeUndefined();
    expect(await told(of)).toBe(1);
    const { revision } = await of.read();
    expect((await open()).revision).toBe(revision);
  });
});
