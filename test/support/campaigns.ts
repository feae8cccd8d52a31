import { accounts } from '#domain/account/account.ts';
import type { Group } from '#domain/case/groups.ts';
import { checkUse } from '#domain/choice/check.ts';
import { optOutNotice } from '#domain/choice/notices.ts';
import { putAccount } from '#functions/account/put-account.ts';
import type { CampaignList } from '#functions/campaign/campaign-view.ts';
import { listCampaignsAs } from '#functions/campaign/list-campaigns.ts';
import {
  confirmMailing,
  declineMailing,
  recordMailing,
  recordReturns,
} from '#functions/campaign/mail-notices.ts';
import { readCampaign } from '#functions/campaign/read-campaign.ts';
import { confirmCampaign, declineCampaign, recordCampaign } from '#functions/campaign/record-campaign.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

export const own = 'own-communications-marketing';

export const entry = {
  description: 'Winter offer\nInternet for customers with a phone line alone.',
  cpni: 'Which services the customer has.',
  products: 'Internet 300',
  uses: [own],
  startsOn: '2026-12-08',
  endsOn: '2027-03-07',
} as const;

export const mailing = {
  ...{ notice: optOutNotice.id, uses: [own], mailedOn: '2026-12-08', counselOn: '2026-12-07' },
  accounts: ['5550-1234', '5550-1235'],
} as const;

const readerIn = (...groups: readonly Group[]) => ({ officer: { groups } });

type CampaignPorts = Parameters<typeof recordCampaign>[0] &
  Parameters<typeof recordMailing>[0] &
  Parameters<typeof readCampaign>[0] &
  Parameters<typeof confirmMailing>[0];

/** The acts on campaigns, each by an officer. The approvals repeat what the page shows. */
export const campaignActs = (w: CampaignPorts) => {
  const read = async (caseId: string, ...groups: readonly Group[]) =>
    (await readCampaign(w)({ caseId }, readerIn(...groups))).body;
  return {
    read,
    record: (over: object = {}, by = 'ann') => recordCampaign(w)({ ...entry, ...over, by } as never),
    approve: async (caseId: string, by = 'sue') => {
      const { proposalSha256 } = await read(caseId, 'supervisor');
      return confirmCampaign(w)({ caseId, by, proposalSha256: proposalSha256 ?? '' });
    },
    decline: (caseId: string, by = 'sue') => declineCampaign(w)({ caseId, by, reason: 'Not now.' }),
    mail: (caseId: string, over: object = {}, by = 'ann') =>
      recordMailing(w)({ ...mailing, ...over, caseId, by } as never),
    confirm: async (caseId: string, n = 1, by = 'ben') => {
      const shown = (await read(caseId, 'officer')).mailings[n - 1]?.proposalSha256;
      return confirmMailing(w)({ caseId, n, by, proposalSha256: shown ?? '' });
    },
    declineMailing: (caseId: string, n = 1, by = 'ben') =>
      declineMailing(w)({ caseId, n, by, reason: 'Another day.' }),
    comeBack: (caseId: string, numbers: readonly string[], n = 1) =>
      recordReturns(w)({ caseId, n, by: 'ann', accounts: numbers }),
  };
};

/** The register of campaigns in memory, with two accounts. */
export const campaignWorld = async (startAt = '2026-12-08T15:00:00.000Z') => {
  const w = { ...inMemory(startAt), letterhead, zone: 'America/Denver' };
  const ids = new Map<string, string>();
  for (const number of mailing.accounts) {
    const { body } = await putAccount(w)({ number, name: 'Ada', addressOfRecord: {}, by: 'ann' });
    ids.set(number, body.id);
  }
  const idOf = (number: string) => ids.get(number) ?? '';
  return {
    ...w,
    ...campaignActs(w),
    idOf,
    list: (query: { year?: string }, accept = 'application/json') =>
      listCampaignsAs(w)(undefined, { query, accept }) as Promise<{ body?: CampaignList; text?: string }>,
    /** As a dialer asks. */
    ask: async (number: string, now: string, use = own) => {
      const { state, history } = await w.cases.read(accounts, idOf(number));
      const about = { use, recipient: 'own', taker: 'own', now, zone: w.zone } as never;
      const { allowed, basis } = checkUse({ isKnown: true, chosen: { state, history } }, about);
      return allowed ? 'yes' : basis;
    },
  };
};
