import type { CampaignView, MailingView } from '#functions/campaign/campaign-view.ts';
import { readCampaign } from '#functions/campaign/contract.ts';
import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { recipientName, useWords } from '../account/use-words.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { nextList } from '../acts/next-list.ts';
import type { Screen, Visit } from '../visit.ts';
import { campaignActs } from './acts.ts';
import { campaignPage, campaignsPage, readCampaignOf, stageTag, titleOf } from './campaign-page.ts';

const text = (name: string, said: string | null): readonly Fact[] =>
  said === null || said === '' ? [] : [{ name, value: { text: said } }];

const usesIn = (uses: CampaignView['uses']): string => uses.map((use) => useWords[use]).join('; ');

const entry = (view: CampaignView, { zone }: Visit): readonly Fact[] => [
  ...text('Description', view.description),
  ...text('Phone records used', view.cpni),
  ...text('Products and services', view.products),
  ...text('Uses', usesIn(view.uses)),
  ...text('From', dateInWords(view.startsOn)),
  ...text('Through', dateInWords(view.endsOn)),
  ...text('Recorded', `${instantInWords(view.recordedAt, zone)}, by ${view.by.name}`),
  ...text('Supervisor', view.second && `${view.second.name}, ${instantInWords(view.second.at, zone)}`),
  ...text('Reason', view.reason),
];

const onceConfirmed: Readonly<Record<Exclude<MailingView['stage'], 'declined'>, string>> = {
  waiting: ', once a second officer has confirmed it',
  confirmed: ', once each account has it',
  applied: '',
};

const waitOf = ({ stage, assumedFrom, through }: MailingView): string | null => {
  if (stage === 'declined') return null;
  if (assumedFrom === null || through === null)
    return 'As no: the notice says that silence is not a yes, or counsel did not confirm its text';
  return `As yes, from ${dateInWords(assumedFrom)} through ${dateInWords(through)}${onceConfirmed[stage]}`;
};

const mailingCard = (mailing: MailingView, visit: Visit): Markup => {
  const { n, numbers } = mailing;
  return card({
    ...{ id: `mailing-${n}`, title: { text: `Mailing ${n}` } },
    body: html`<p>${stageTag(mailing)}</p>${facts(
      [
        ...text('Notice', mailing.notice),
        ...text('Uses', usesIn(mailing.uses)),
        ...text(
          'Recipients',
          mailing.recipients?.map((id) => recipientName(visit, id)).join('; ') ??
            'Everybody whom the notice names',
        ),
        ...text('Counsel confirmed the text', mailing.counselOn && dateInWords(mailing.counselOn)),
        ...text('Mailed on paper', dateInWords(mailing.mailedOn)),
        ...text('Accounts', String(mailing.accounts)),
        ...text('Came back', mailing.returned === 0 ? null : String(mailing.returned)),
        ...text('Silence counts', waitOf(mailing)),
        ...text('Recorded by', mailing.by.name),
        ...text('Second officer', mailing.second?.name ?? null),
        ...text('Reason', mailing.reason),
        ...text('Account numbers', numbers?.join(', ') ?? null),
      ],
      true,
    )}`,
  });
};

const recorded = { recorded: { done: 'The campaign is recorded. A supervisor must approve it.' } };

export const one: Screen = {
  path: `${campaignsPage}/{id}`,
  access: readCampaign.access,
  get: async (visit) => {
    const view = await readCampaignOf(visit, visit.params.id ?? '');
    const { id, next, mailings } = view;
    return {
      ...{ title: titleOf(view), back: { href: campaignsPage, text: 'Campaigns that use phone records' } },
      body: html`${doneBanner({ ...campaignActs, ...recorded }, visit, view)}<h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> <span class="pc-typed">${titleOf(view)}</span></h1>
<p>${stageTag(view)}</p>
${next.length > 0 && card({ id: 'next', title: { text: 'What is next' }, body: nextList(next, campaignPage(id), visit) })}
<h2 class="govuk-heading-m">The campaign</h2>
${facts(entry(view, visit), true)}
${mailings.length > 0 && html`<h2 class="govuk-heading-m">Notices mailed on paper</h2>${mailings.map((mailing) => mailingCard(mailing, visit))}`}`,
    };
  },
};
