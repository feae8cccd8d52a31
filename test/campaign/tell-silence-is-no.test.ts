import { expect, it } from 'vitest';
import { storedDay } from '#domain/calendar/times.ts';
import { type CampaignEvent, campaigns } from '#domain/campaign/campaign.ts';
import { currentNotice, optOutNotice } from '#domain/choice/notices.ts';
import { tellSilenceIsNo } from '#functions/campaign/tell-silence-is-no.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const at = '2026-12-01T15:00:00.000Z';
const dpoAddress = 'dpo@example.com';
const paperMailed = (n: number, over: object = {}): CampaignEvent => ({
  ...{ type: 'mailing-recorded', n, notice: currentNotice.id, uses: ['own-communications-marketing'] },
  ...{ mailedOn: storedDay('2026-12-01'), accounts: 2, listSha256: 'a'.repeat(64), by: 'ann' },
  ...over,
});
const confirmed = (n: number): CampaignEvent => ({ type: 'mailing-confirmed', n, by: 'ben' });
const applied = (n: number): CampaignEvent => ({ type: 'mailing-applied', n });

/** As the release before left it. */
const aWorld = async (...events: readonly CampaignEvent[]) => {
  const w = { ...inMemory(at), letterhead, dpoAddress, zone: 'America/Denver' };
  const id = `CAM-${'1'.repeat(40)}`;
  await w.cases.open(campaigns, id, 'officer:ann', at, [
    {
      ...{ type: 'campaign-recorded', uses: ['own-communications-marketing'], by: 'ann' },
      ...{ startsOn: storedDay('2026-12-01'), endsOn: storedDay('2027-02-28'), entrySha256: 'e'.repeat(64) },
    },
    { type: 'campaign-approved', by: 'sue', on: storedDay('2026-12-01') },
    ...events,
  ]);
  return {
    ...w,
    id,
    tellAt: async (hour: string) => {
      w.clock.set(hour);
      await tellSilenceIsNo(w)();
      return w.letters.list(id);
    },
  };
};
const [seven, nine, two] = [
  '2026-12-07T14:10:00.000Z',
  '2026-12-07T16:10:00.000Z',
  '2026-12-07T21:10:00.000Z',
];

it('the DPO hears once of each mailing after which silence counted as a yes and is a no now (R-26)', async () => {
  const w = await aWorld(
    ...[paperMailed(1), confirmed(1), applied(1)],
    ...[paperMailed(2, { notice: optOutNotice.id }), confirmed(2)],
  );
  expect(await w.tellAt(seven)).toEqual([]);
  const told = await w.tellAt(nine);
  expect(told.map(({ of, to }) => [of, to])).toEqual([
    ['1', dpoAddress],
    ['2', dpoAddress],
  ]);
  expect(told[0]?.text).toContain('from Monday, January 4, 2027 on');
  expect(told[1]?.text).toContain('Nobody recorded that counsel confirmed');
  expect(await w.tellAt(two)).toHaveLength(2);
});

it('nobody hears of one that was never confirmed, that was declined, or that asks by opt-out (R-26)', async () => {
  const declined: CampaignEvent = { type: 'mailing-declined', n: 2, by: 'ben', textSha256: 'd'.repeat(64) };
  const asks = { notice: optOutNotice.id, counselOn: storedDay('2026-12-07') };
  const w = await aWorld(
    ...[paperMailed(1), paperMailed(2), declined],
    ...[paperMailed(3, asks), confirmed(3), applied(3)],
  );
  expect(await w.tellAt(nine)).toEqual([]);
});
