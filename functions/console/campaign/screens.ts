import { readCampaign, recordCampaign } from '#functions/campaign/contract.ts';
import { html } from '#functions/design-system/html.ts';
import { useWords } from '../account/use-words.ts';
import type { Act } from '../acts/act.ts';
import { actScreen } from '../acts/case-acts.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import type { Screen } from '../visit.ts';
import { campaignActs } from './acts.ts';
import { campaignPage, campaignsPage, readCampaignOf, titleOf } from './campaign-page.ts';
import { list, listFile } from './list.ts';
import { one } from './one.ts';
import { optOutNoticeScreen } from './opt-out-notice.ts';

const recordAct: Act<undefined> = {
  title: 'Record a campaign',
  lead: () => html`<p>Marketing that uses phone records (CPNI), ours or of an affiliate.</p>`,
  fields: () => ({
    description: {
      label: 'What is the campaign?',
      hint: 'Begin with a short name.',
      control: { kind: 'prose', rows: 4 },
    },
    cpni: {
      label: 'Which phone records does it use?',
      hint: 'For example: which services the customer has.',
      control: { kind: 'prose', rows: 4 },
    },
    products: { label: 'Which products and services does it offer?', control: { kind: 'prose', rows: 4 } },
    uses: { label: 'Which uses?', control: { kind: 'checks', options: useWords } },
    startsOn: { label: 'First day', control: { kind: 'day' } },
    endsOn: { label: 'Last day', control: { kind: 'day' } },
  }),
  consequence: () => 'A supervisor must approve it. Before that, nothing of it may leave.',
  button: 'Record the campaign',
  done: 'The campaign is recorded. A supervisor must approve it.',
};

const record: Screen = screenOfAct<undefined>(`${campaignsPage}/new`, recordCampaign.access, async () => ({
  ...{ act: recordAct, context: undefined, method: recordCampaign.method, path: recordCampaign.path },
  ...{ casePage: campaignsPage, name: 'recorded', caption: 'Campaigns that use phone records' },
  shownAt: (answer) => campaignPage((answer as { readonly id: string }).id),
}));

/** The register of campaigns, and their mailings of opt-out notices. */
export const campaignScreens: readonly Screen[] = [
  list,
  listFile,
  record,
  optOutNoticeScreen,
  one,
  actScreen({
    ...{ base: campaignsPage, access: readCampaign.access, read: readCampaignOf },
    ...{ caption: titleOf, acts: campaignActs },
  }),
];
