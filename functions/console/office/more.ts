import { type Access, hasAccess } from '#domain/case/groups.ts';
import { html } from '#functions/design-system/html.ts';
import type { Screen } from '../visit.ts';

interface Place {
  readonly text: string;
  readonly about: string;
  readonly access: Access;
}

const places: Readonly<Record<string, Place>> = {
  '/officer/enter': {
    text: 'Enter a request',
    about: 'By mail, phone, email or in person.',
    access: 'request-work',
  },
  '/officer/enter/complaint': {
    text: 'Enter a complaint',
    about: 'From papers, a call or a visit.',
    access: 'request-work',
  },
  '/officer/what-to-say': {
    text: 'What may I say today?',
    about: 'For reception, call center and press.',
    access: 'case-to-sign',
  },
  '/officer/transfers': {
    text: 'Transfers of personal data',
    about: 'Who got phone records (CPNI) or other data, and what we refused.',
    access: 'request-reading',
  },
  '/officer/campaigns': {
    text: 'Campaigns that use phone records',
    about: 'Their approval, and notices mailed on paper.',
    access: 'request-reading',
  },
  '/officer/broker-actions': {
    text: 'Actions against data brokers',
    about: 'And what we know of how brokers get at phone records.',
    access: 'request-reading',
  },
  '/officer/reports': {
    text: 'Reports',
    about: 'Were we on time? By month, with files.',
    access: 'report-reading',
  },
  '/officer/certificates': {
    text: 'CPNI certificate of the year',
    about: 'What it rests on, and its filing with the FCC.',
    access: 'request-reading',
  },
  '/officer/trainings': {
    text: 'Trainings',
    about: 'Who was trained, when and in what.',
    access: 'certificate-reading',
  },
  '/officer/downtimes': {
    text: 'Ways to opt out that were down',
    about: 'And whether the FCC has to hear of it.',
    access: 'request-reading',
  },
  '/officer/holders': {
    text: 'Systems that hold data',
    about: 'And what they have not answered yet.',
    access: 'request-reading',
  },
  '/officer/preservations': {
    text: 'Preservations',
    about: 'What a lawsuit or a regulator makes us keep.',
    access: 'supervising',
  },
  '/officer/imports': { text: 'Import accounts', about: 'A file from billing.', access: 'request-work' },
  '/officer/deputies': { text: 'Deputies', about: 'Who stands in for whom.', access: 'case-to-sign' },
  '/officer/officers': { text: 'Officers', about: 'Who has signed in.', access: 'case-to-sign' },
  '/officer/held-letters': {
    text: 'Held letters',
    about: 'What waits because too many letters came back.',
    access: 'request-reading',
  },
  '/officer/sentences': {
    text: 'The company’s sentences',
    about: 'What officers can send at once, beside our catalog.',
    access: 'case-reading',
  },
  '/officer/closing-days': {
    text: 'Closing days',
    about: 'Days on which the FCC was closed.',
    access: 'breach-to-sign',
  },
  '/officer/sending': {
    text: 'Stop all notices',
    about: 'One switch for every letter to customers about a breach.',
    access: 'breach-to-sign',
  },
  '/officer/drill': {
    text: 'Drill',
    about: 'A practice breach, and the records of training.',
    access: 'breach-work',
  },
  '/officer/api': {
    text: 'API for your own programs',
    about: 'Each route: what it takes and what it answers.',
    access: 'case-to-sign',
  },
  '/officer/settings': {
    text: 'Settings in force',
    about: 'Read only, with the rules and their sources.',
    access: 'case-to-sign',
  },
};

/** What an officer does not open every day. */
export const more: Screen = {
  path: '/officer/more',
  access: 'case-to-sign',
  get: async ({ officer }) => ({
    title: 'More',
    body: html`<h1 class="govuk-heading-xl">More</h1>
<dl class="govuk-summary-list">${Object.entries(places)
      .filter(([, { access }]) => hasAccess(access, officer.groups))
      .map(
        ([href, { text, about }]) =>
          html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key"><a class="govuk-link" href="${href}">${text}</a></dt><dd class="govuk-summary-list__value">${about}</dd></div>`,
      )}</dl>`,
  }),
};
