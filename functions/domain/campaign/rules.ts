import { type Day, isAfter, isBefore, textOf } from '#domain/calendar/times.ts';
import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { type Confirming, mustBeAsShown, type Proposal } from '#domain/case/proposals.ts';
import { conflict } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import { NothingToConfirm, type Sub, whoDid } from '#domain/case/two-persons.ts';
import { noticeNamed } from '#domain/choice/notices.ts';
import {
  type Campaign,
  type CampaignEvent,
  isUnfinished,
  type Mailing,
  type MailingRecorded,
} from './campaign.ts';

export const CampaignNotApproved = conflict(
  'campaign-not-approved',
  'A supervisor must approve the campaign before anything of it is mailed. Nothing was recorded.',
);

export const NothingReturns = conflict(
  'nothing-returns',
  'This mailing was declined, so its letters count for nothing. Nothing was recorded.',
);

/** All that was recorded, and the hash of what the officer typed. */
export const campaignProposal = ({ uses, startsOn, endsOn, entrySha256, by }: Campaign): Proposal => ({
  confirms: 'campaign',
  ...{ uses, startsOn, endsOn, entrySha256, by },
});

export const mailingProposal = (id: string, mailing: MailingRecorded): Proposal => {
  const { n, notice, uses, recipients, mailedOn, accounts, listSha256, by } = mailing;
  return {
    ...{ confirms: 'mailing', id, n, notice, uses, recipients: recipients ?? null },
    ...{ mailedOn, accounts, listSha256, by },
  };
};

interface OfMailing {
  readonly n: number;
}

type CampaignRule<Said, About = unknown> = Rule<Campaign, About, Said, unknown, CampaignEvent>;

const undecided = ({ stage }: Campaign) => (stage === 'waiting' ? undefined : new NothingToConfirm());
const maker = (campaign: Campaign) => whoDid('recorded', campaign);

/** @throws {NotFound} */
export const mailingOf = ({ mailings }: Pick<Campaign, 'mailings'>, n: number): Mailing => {
  const found = mailings[n - 1];
  if (found === undefined) throw new NotFound();
  return found;
};

const every = ({ mailings }: Campaign): readonly number[] => mailings.map(({ n }) => n);

/** A supervisor or the DPO, who did not record it (47 CFR 64.2009(d)). */
const confirmCampaign: CampaignRule<Confirming & { readonly on: Day }> = {
  closed: undecided,
  notBy: maker,
  seniorOnly: () => true,
  decide: (campaign, { on, ...said }) => {
    mustBeAsShown(said, campaignProposal(campaign));
    return [{ type: 'campaign-approved', by: said.by, on }];
  },
};

const declineCampaign: CampaignRule<{ readonly by: Sub; readonly textSha256: string }> = {
  closed: undecided,
  notBy: maker,
  seniorOnly: () => true,
  decide: (_, { by, textSha256 }) => [{ type: 'campaign-declined', by, textSha256 }],
};

type MailingSaid = Omit<MailingRecorded, 'n'> & { readonly today: Day };

const notBefore = (postedOn: Day): string =>
  `We posted this version of the notice on ${textOf(postedOn)}, so nobody was mailed it before. Check the day and the version.`;

const faultsOf = (
  { uses: ofCampaign, approvedOn }: Campaign,
  { notice, uses, mailedOn, today }: MailingSaid,
) => {
  const named = noticeNamed(notice);
  const isNamed = uses.every((use) => named?.uses.includes(use) && ofCampaign.includes(use));
  return [
    ...(named === undefined
      ? [{ pointer: '#/notice', detail: 'This is no version of our CPNI notice.' }]
      : isNamed
        ? []
        : [{ pointer: '#/uses', detail: 'Choose only uses that both this notice and the campaign name.' }]),
    ...(named !== undefined && isBefore(mailedOn, named.postedOn)
      ? [{ pointer: '#/mailedOn', detail: notBefore(named.postedOn) }]
      : []),
    ...(isAfter(mailedOn, today) ? [{ pointer: '#/mailedOn', detail: 'This is in the future.' }] : []),
    ...(approvedOn !== undefined && isBefore(mailedOn, approvedOn)
      ? [{ pointer: '#/mailedOn', detail: 'This is before a supervisor approved the campaign.' }]
      : []),
  ];
};

const isSameMailing = (one: Mailing, { notice, mailedOn, listSha256 }: MailingSaid): boolean =>
  one.stage !== 'declined' &&
  one.notice === notice &&
  one.mailedOn === mailedOn &&
  one.listSha256 === listSha256;

/** A second click records nothing. @throws {InvalidInput} */
const recordMailing: CampaignRule<MailingSaid> = {
  closed: ({ stage }) => (stage === 'approved' ? undefined : new CampaignNotApproved()),
  decide: (campaign, said) => {
    const faults = faultsOf(campaign, said);
    if (faults.length > 0) throw new InvalidInput(faults);
    if (campaign.mailings.some((one) => isSameMailing(one, said))) return [];
    const { today: _, ...recorded } = said;
    return [{ type: 'mailing-recorded', n: campaign.mailings.length + 1, ...recorded }];
  },
};

/** Said again, it decides nothing new: the rest of the accounts follows. */
const confirmMailing: CampaignRule<Confirming & { readonly id: string }, OfMailing> = {
  among: every,
  closed: (campaign, { n }) => (isUnfinished(mailingOf(campaign, n)) ? undefined : new NothingToConfirm()),
  notBy: (campaign, { n }) => whoDid('recorded', mailingOf(campaign, n)),
  decide: (campaign, { id, n, ...said }) => {
    const mailing = mailingOf(campaign, n);
    mustBeAsShown(said, mailingProposal(id, mailing));
    return mailing.stage === 'confirmed' ? [] : [{ type: 'mailing-confirmed', n, by: said.by }];
  },
};

const declineMailing: CampaignRule<{ readonly by: Sub; readonly textSha256: string }, OfMailing> = {
  among: every,
  closed: (campaign, { n }) =>
    mailingOf(campaign, n).stage === 'waiting' ? undefined : new NothingToConfirm(),
  notBy: (campaign, { n }) => whoDid('recorded', mailingOf(campaign, n)),
  decide: (_, { n, by, textSha256 }) => [{ type: 'mailing-declined', n, by, textSha256 }],
};

/** One officer, at once: it only takes approvals away. */
const recordReturns: CampaignRule<{ readonly by: Sub; readonly accounts: number }, OfMailing> = {
  among: every,
  closed: (campaign, { n }) =>
    mailingOf(campaign, n).stage === 'declined' ? new NothingReturns() : undefined,
  decide: (_, { n, by, accounts }) => (accounts === 0 ? [] : [{ type: 'notices-returned', n, by, accounts }]),
};

/** What can be done with a campaign and its mailings. Each makes a use possible, so it takes two persons (R-13, class A). */
export const campaignRules = {
  'confirm-campaign': confirmCampaign,
  'decline-campaign': declineCampaign,
  'confirm-mailing': confirmMailing,
  'decline-mailing': declineMailing,
  'record-mailing': recordMailing,
  'record-returns': recordReturns,
} as const;
export type CampaignAct = keyof typeof campaignRules;
