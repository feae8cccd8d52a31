import { optOutNotice } from '#domain/choice/notices.ts';
import { ownId } from '#domain/choice/recipients.ts';
import type { OptOutUse } from '#domain/choice/uses.ts';
import { optOutUses } from '#domain/choice/uses.ts';
import type { CampaignView, MailingView } from '#functions/campaign/campaign-view.ts';
import { html } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { recipientOptions, useWords } from '../account/use-words.ts';
import type { CaseActs, InCase } from '../acts/case-acts.ts';
import type { Field } from '../acts/field.ts';
import { noticePath } from './campaign-page.ts';

type About = InCase<CampaignView>;

const mailingIn = ({ view, next }: About): MailingView | undefined =>
  view.mailings.find(({ n }) => n === next.n);

const seal = (value: string | null | undefined): Field => ({
  label: '',
  control: { kind: 'given', value: value ?? '' },
});

const accounts: Field = {
  label: 'Account numbers',
  hint: 'One on each line, at most 1,000.',
  control: { kind: 'lines' },
};

const optOutWords = (view: CampaignView): Readonly<Record<string, string>> =>
  Object.fromEntries(
    optOutUses
      .filter((use: OptOutUse) => view.uses.includes(use))
      .map((use: OptOutUse) => [use, useWords[use]]),
  );

const what = (mailing: MailingView | undefined) =>
  mailing === undefined
    ? html``
    : html`<p>Notice ${mailing.notice}, mailed on paper on ${dateInWords(mailing.mailedOn)} to ${mailing.accounts} accounts.${mailing.counselOn !== null && html` Counsel confirmed its text on ${dateInWords(mailing.counselOn)}.`}</p>`;

export const campaignActs = {
  'confirm-campaign': {
    title: 'Approve the campaign',
    lead: () => html`<p>Compare it with what will be sent or said to customers.</p>`,
    fields: ({ view }) => ({ proposalSha256: seal(view.proposalSha256) }),
    consequence: () => 'The campaign may begin. You cannot take it back.',
    button: 'Approve the campaign',
    done: 'You approved the campaign.',
  },
  'decline-campaign': {
    title: 'Decline the campaign',
    fields: () => ({ reason: { label: 'Why?', control: { kind: 'prose' } } }),
    consequence: () => 'Nothing of the campaign may leave. The list keeps your reason.',
    button: 'Decline the campaign',
    done: 'You declined the campaign.',
    isGrave: true,
  },
  'record-mailing': {
    title: 'Record a mailing of notices',
    lead: () =>
      html`<p>Notices that tell customers of their right to say no, mailed on paper on one day. We do not take notices that were emailed: we cannot read the replies yet.</p>
<p><a class="govuk-link" href="${noticePath}">Read and print the notice</a>. Counsel must confirm its text before it is mailed.</p>`,
    fields: ({ view }, visit) => ({
      notice: {
        label: 'Version of the notice',
        hint: 'As printed on it.',
        control: { kind: 'text' },
        value: optOutNotice.id,
      },
      uses: { label: 'Which uses does it allow?', control: { kind: 'checks', options: optOutWords(view) } },
      recipients: {
        label: 'For which recipients?',
        hint: 'Choose none if the notice covers everybody whom it names.',
        control: {
          kind: 'checks',
          options: {
            [ownId]: visit.company,
            ...recipientOptions(visit, 'agents-affiliates-communications-marketing'),
          },
        },
        optional: true,
      },
      counselOn: {
        label: 'On which day did counsel confirm the text of the notice?',
        control: { kind: 'day' },
      },
      mailedOn: { label: 'On which day was it mailed?', control: { kind: 'day' } },
      accounts,
    }),
    consequence: () =>
      'It waits for a second officer. Before that, and before the end of the wait, it allows nothing.',
    button: 'Record the mailing',
    done: 'The mailing is recorded. A second officer must confirm it.',
  },
  'confirm-mailing': {
    title: 'Confirm the mailing',
    lead: (context) =>
      html`${what(mailingIn(context))}<p>Compare the day, the version and the accounts with the proof of mailing, and the other day with what counsel wrote. If this stopped halfway, confirm again: it goes on.</p>`,
    fields: (context) => ({ proposalSha256: seal(mailingIn(context)?.proposalSha256) }),
    consequence: (context) => {
      const mailing = mailingIn(context);
      const { assumedFrom, through } = mailing ?? {};
      const days =
        assumedFrom && through && `from ${dateInWords(assumedFrom)} through ${dateInWords(through)}`;
      return `The uses are allowed ${days || 'after the wait, for two years'}, for each account that does not say no and whose letter does not come back.`;
    },
    button: 'Confirm the mailing',
    done: 'You confirmed the mailing.',
  },
  'decline-mailing': {
    title: 'Decline the mailing',
    lead: (context) => what(mailingIn(context)),
    fields: () => ({ reason: { label: 'Why?', control: { kind: 'prose' } } }),
    consequence: () => 'The mailing allows nothing. The list keeps your reason.',
    button: 'Decline the mailing',
    done: 'You declined the mailing.',
    isGrave: true,
  },
  'record-returns': {
    title: 'Record letters that came back',
    lead: (context) => what(mailingIn(context)),
    fields: () => ({ accounts }),
    consequence: () =>
      'For these accounts this mailing allows nothing from now on. You cannot take it back; mail a new notice.',
    button: 'Record the letters',
    done: 'The letters that came back are recorded.',
  },
} satisfies CaseActs<CampaignView>['acts'];
