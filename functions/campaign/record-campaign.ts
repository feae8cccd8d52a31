import type * as z from 'zod/mini';
import { instantText } from '#domain/calendar/instants.ts';
import { isBefore } from '#domain/calendar/times.ts';
import { type Campaign, type CampaignEvent, campaigns } from '#domain/campaign/campaign.ts';
import { campaignRules } from '#domain/campaign/rules.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { decideBy } from '#domain/case/rule.ts';
import type { StoredCase } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type { recordCampaign as row } from './contract.ts';

export type StoredCampaign = StoredCase<Campaign, CampaignEvent>;

export interface OfCampaign {
  readonly caseId: string;
  readonly by: string;
}

/** As an officer typed it. */
export type CampaignEntry = z.output<typeof row.body>;

export const answered = ({ id, state: { stage } }: Pick<StoredCampaign, 'id' | 'state'>) => ({
  body: { id, stage },
});

/**
 * Before anything of it leaves (47 CFR 64.2009(c), (d)). The same entry of one officer on one day is one campaign.
 * @throws {InvalidInput}
 */
export const recordCampaign =
  ({ cases, clock, texts, zone }: Pick<Ports, 'cases' | 'clock' | 'texts' | 'zone'>) =>
  async ({ by, ...entry }: CampaignEntry & { readonly by: string }) => {
    const { uses, startsOn, endsOn } = entry;
    if (isBefore(endsOn, startsOn))
      throw new InvalidInput([{ pointer: '#/endsOn', detail: 'This is before the first day.' }]);
    const id = `CAM-${proposalSha256({ entry, by, on: todayIn(clock, zone) }).slice(0, 40)}`;
    const entrySha256 = await texts.put(id, JSON.stringify(entry));
    const recorded = { uses: [...new Set(uses)], startsOn, endsOn, entrySha256, by };
    const { opened, case: stored } = await cases.open(
      ...([campaigns, id, `officer:${by}`, instantText(clock.now())] as const),
      [{ type: 'campaign-recorded', ...recorded }],
    );
    return { status: opened ? (201 as const) : (200 as const), ...answered(stored) };
  };

/** @throws {NotFound | NothingToConfirm | SamePerson | ProposalChanged} */
export const confirmCampaign =
  ({ cases, clock, zone }: Pick<Ports, 'cases' | 'clock' | 'zone'>) =>
  async ({ caseId, by, proposalSha256: shown }: OfCampaign & { readonly proposalSha256: string }) => {
    const said = { by, proposalSha256: shown, on: todayIn(clock, zone) };
    return answered(
      await cases.change(campaigns, caseId, `officer:${by}`, ({ state }) =>
        decideBy(campaignRules['confirm-campaign'])(state, said, undefined),
      ),
    );
  };

/** @throws {NotFound | NothingToConfirm | SamePerson} */
export const declineCampaign =
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ caseId, by, reason }: OfCampaign & { readonly reason: string }) => {
    const seen = await cases.read(campaigns, caseId);
    const said = { by, textSha256: await texts.put(caseId, reason) };
    return answered(
      await cases.change(campaigns, seen, `officer:${by}`, ({ state }) =>
        decideBy(campaignRules['decline-campaign'])(state, said, undefined),
      ),
    );
  };
