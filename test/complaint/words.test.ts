import { describe, expect, it } from 'vitest';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { readCase } from '#functions/case/read-case.ts';
import { recordInvestigation } from '#functions/complaint/work/act-as-officer.ts';
import {
  answerComplaint,
  complaintKinds,
  writeToComplainant,
} from '#functions/complaint/work/write-to-person.ts';
import { confirmHeldText, returnHeldText } from '#functions/held-text/end-held-text.ts';
import { complaintWorld, officer, typed } from '#test/support/complaint/complaint-world.ts';
import { ourPoints } from '#test/support/our-words.ts';

const pat = typed.email as string;
const own = 'The man at the shop was wrong. Your bill is corrected.';
const sealed = 'The FBI asked us to wait. Your bill is corrected.';
const sue = { officer: { sub: 'sue', name: 'Sue', groups: ['supervisor'] } };
// biome-ignore lint/suspicious/noExplicitAny: the kinds of a request are not asked for here
const kinds = async (ports: any, as: string) => (complaintKinds(ports) as any)[as];

const withHeldMessage = async () => {
  const world = complaintWorld();
  const id = await world.submit();
  const reply = await writeToComplainant(world)({ caseId: id, by: 'ann', text: own }, officer('ann'));
  await world.run(id);
  return { world, id, reply };
};

describe('an officer’s own words to a complainant (P40, R-10)', () => {
  it('wait for a second person, whether or not a hold exists', async () => {
    const { world, id, reply } = await withHeldMessage();
    expect(reply).toMatchObject({
      status: 202,
      body: { waits: { n: 1 } },
    });
    expect(world.mailTo(pat).map(({ subject }) => subject)).toEqual([`We received your complaint (${id})`]);
    await world.until(id, '2026-11-25T18:00:00.000Z');
    const clocks = world.mailTo('stand-in@example.com');
    expect(clocks.map(({ subject }) => subject)).toEqual([`A text waits for a second person: ${id}`]);
  });

  it('leave when a supervisor confirms the version they read; never by their author', async () => {
    const { world, id } = await withHeldMessage();
    const { body } = await readCase(world as never)({ caseId: id }, sue);
    const { proposals } = body as unknown as { proposals: { proposal: never; confirmAt: string }[] };
    expect(proposals[0]?.confirmAt).toBe(`/api/officer/requests/${id}/held-texts/1/confirmation`);
    const shown = proposalSha256(proposals[0]?.proposal as never);
    const confirm = (by: string, proposal: string) =>
      confirmHeldText<typeof world>(kinds)(world)(
        { caseId: id, n: 1, by, proposalSha256: proposal, speaksOfEvent: 'no' },
        sue,
      );
    await expect(confirm('ann', shown)).rejects.toMatchObject({ code: 'same-person' });
    await expect(confirm('sue', 'f'.repeat(64))).rejects.toMatchObject({ code: 'proposal-changed' });
    await confirm('sue', shown);
    await world.run(id);
    expect(world.mailTo(pat).at(-1)?.text).toContain(own);
  });

  it('after our answer wait the same way, and no silence closes the case meanwhile', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    await recordInvestigation(world)({ caseId: id, by: 'ann', note: 'Read.' });
    const given = { outcome: 'upheld', cpniMisuse: 'none', points: ourPoints } as const;
    await answerComplaint(world)({ caseId: id, by: 'ann', ...given }, officer('ann'));
    await world.run(id);
    const reply = await writeToComplainant(world)({ caseId: id, by: 'ann', text: own }, officer('ann'));
    expect(reply.status).toBe(202);
    await world.until(id, '2027-02-01T18:00:00.000Z');
    expect(await world.stateOf(id)).toMatchObject({ stage: 'answered' });
    expect((await world.cases.list(undefined, undefined, 9)).items).toMatchObject([{ id, queue: 'officer' }]);
    await returnHeldText(world)({ caseId: id, n: 1, by: 'sue' }, sue);
    await world.run(id);
    await world.until(id, '2027-03-10T18:00:00.000Z');
    expect(await world.stateOf(id)).toMatchObject({ stage: 'closed', because: 'silence' });
  });

  it('of list A are returned at once', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    await expect(
      writeToComplainant(world)({ caseId: id, by: 'ann', text: sealed }, officer('ann')),
    ).rejects.toMatchObject({ code: 'words-returned' });
  });

  it('come back to their author, and nothing leaves', async () => {
    const { world, id } = await withHeldMessage();
    await returnHeldText(world)({ caseId: id, n: 1, by: 'sue' }, sue);
    await world.run(id);
    expect((await world.cases.read(complaints, id)).state.heldTexts).toMatchObject([{ became: 'returned' }]);
    expect(world.mailTo(pat)).toHaveLength(1);
  });

  it('each field of an answer passes the gate', async () => {
    const world = complaintWorld();
    const id = await world.submit();
    await recordInvestigation(world)({ caseId: id, by: 'ann', note: 'Read.' });
    const points = [{ point: 'The bill', checked: 'The drawer in the shop', finding: 'It was wrong.' }];
    const given = { outcome: 'partly', cpniMisuse: 'none', points } as const;
    const reply = await answerComplaint(world)({ caseId: id, by: 'ann', ...given, points }, officer('ann'));
    expect(reply.status).toBe(202);
    expect(await world.stateOf(id)).toMatchObject({ stage: 'working' });
  });
});
