import type { Campaign, Mailing } from '#domain/campaign/campaign.ts';
import type { CampaignView } from '#functions/campaign/campaign-view.ts';
import { readCampaign } from '#functions/campaign/contract.ts';
import { tag } from '#functions/design-system/blocks.ts';
import type { Markup } from '#functions/design-system/html.ts';
import type { Visit } from '../visit.ts';

export const campaignsPage = '/officer/campaigns';

export const noticePath = '/officer/opt-out-notice';

export const campaignPage = (id: string): string => `${campaignsPage}/${encodeURIComponent(id)}`;

export const readCampaignOf = (visit: Pick<Visit, 'api'>, id: string): Promise<CampaignView> =>
  visit.api.read<CampaignView>(readCampaign.path.replace('{caseId}', encodeURIComponent(id)));

const words: Readonly<Record<Campaign['stage'] | Mailing['stage'], readonly [text: string, color: string]>> =
  {
    waiting: ['Waits for a second person', 'yellow'],
    approved: ['Approved', 'green'],
    declined: ['Declined', 'grey'],
    confirmed: ['Confirmed, not on every account yet', 'yellow'],
    applied: ['Confirmed', 'green'],
  };

export const stageTag = ({ stage }: { readonly stage: keyof typeof words }): Markup => {
  const [text, color] = words[stage];
  return tag({ text, classes: `govuk-tag--${color}` });
};

/** A description may be long; the first line is its title. */
export const titleOf = ({ description }: Pick<CampaignView, 'description'>): string => {
  const [first = ''] = description.split('\n');
  return first.length > 80 ? `${first.slice(0, 79)}…` : first;
};
