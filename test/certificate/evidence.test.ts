import { describe, expect, it } from 'vitest';
import { certificateYear, heldLine, releasedLine } from '#test/support/certificate-year.ts';

const filled = async () => {
  const w = await certificateYear();
  await w.fill();
  return w;
};

const counts = ({ registers }: Awaited<ReturnType<Awaited<ReturnType<typeof filled>>['evidence']>>) =>
  Object.fromEntries(registers.map(({ register, count }) => [register, count]));

describe('evidence for the signer of a certificate (47 CFR 64.2009(e))', () => {
  it('counts what each register has of the year, and nothing of another year', async () => {
    const w = await filled();
    expect(counts(await w.evidence())).toEqual({
      ...{ checks: null, trainings: 2, transfers: 3, campaigns: 2, complaints: 3 },
      ...{ 'broker-actions': 1, downtimes: 1, breaches: 1, drills: 1, choices: 2, examinations: 1 },
    });
    expect(counts(await w.evidence(2025))).toMatchObject({
      trainings: 1,
      transfers: 0,
      breaches: 0,
      drills: 0,
    });
  });

  it('tells how the entries stand, and shows samples with the seals of their histories', async () => {
    const w = await filled();
    const { registers } = await w.evidence();
    const of = (name: string) => registers.find(({ register }) => register === name)!;
    expect(of('campaigns').byStage).toEqual([
      { stage: 'approved', count: 1 },
      { stage: 'waiting', count: 1 },
    ]);
    expect(of('campaigns').samples).toEqual(
      w.ids.campaigns.toSorted().map((id) => ({ id, hash: w.stored.get(id)?.hash })),
    );
    expect(of('transfers').byStage).toContainEqual({ stage: 'refused', count: 1 });
  });

  it('names each gap with its entries, in the order of the clauses', async () => {
    const w = await filled();
    const { gaps } = await w.evidence();
    const [late = '', undecided = ''] = w.ids.campaigns;
    expect(gaps.map(({ gap }) => gap)).toEqual([
      ...['transfer-undecided', 'campaign-undecided', 'campaign-approved-late'],
      ...['year-not-over', 'earlier-filing-missing', 'downtime-open'],
    ]);
    const entriesOf = (name: string) => gaps.find(({ gap }) => gap === name)?.entries;
    expect(entriesOf('campaign-undecided')).toEqual([undecided]);
    expect(entriesOf('campaign-approved-late')).toEqual([late]);
    expect(entriesOf('earlier-filing-missing')).toEqual(['CFL-2025']);
  });

  it('a year without a training, filed by nobody after its due day, says both', async () => {
    const w = await certificateYear('2027-03-02T07:00:00.000Z');
    expect((await w.evidence()).gaps.map(({ gap }) => gap)).toEqual([
      ...['training-missing', 'earlier-filing-missing', 'filing-overdue'],
    ]);
    w.clock.set('2027-03-02T06:59:00.000Z');
    expect((await w.evidence()).gaps.map(({ gap }) => gap)).not.toContain('filing-overdue');
  });

  it('is without those gaps once the filings are confirmed, and then counts the answers', async () => {
    const w = await certificateYear('2027-03-02T07:00:00.000Z');
    await w.filings(2025).file();
    const acts = w.filings(2026);
    await acts.answered('2026-05-05', 3);
    await acts.record({ filedOn: '2027-02-26' });
    await acts.confirm();
    await acts.hour();
    const evidence = await w.evidence();
    expect(evidence.gaps.map(({ gap }) => gap)).toEqual(['training-missing']);
    expect(counts(evidence).checks).toBe(3);
  });

  it('is the same, byte for byte, with a breach in hold or a transfer under an order (P40, P15)', async () => {
    const w = await filled();
    const text = JSON.stringify(await w.evidence());
    expect(text).toContain(releasedLine.id);
    expect(text).not.toContain(heldLine.id);
    const sealed = [...w.stored.values()].filter(
      ({ kind, state }) => kind === 'transfer' && (state as { readonly isSealed: boolean }).isSealed,
    );
    expect(sealed).toHaveLength(1);
    for (const id of [heldLine.id, sealed[0]!.id]) w.stored.delete(id);
    expect(JSON.stringify(await w.evidence())).toBe(text);
  });

  it('its seal changes with any entry that was counted', async () => {
    const w = await filled();
    const { seal } = await w.evidence();
    expect((await w.evidence()).seal).toBe(seal);
    await w.campaigns.approve(w.ids.campaigns[1] ?? '');
    expect((await w.evidence()).seal).not.toBe(seal);
  });
});
