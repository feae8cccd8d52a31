import { channelPolicies, enteredChannels } from '#domain/case/channels.ts';
import { capacityForms, capacityIn, kindForms } from '#domain/request/capacity-forms.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { html } from '#functions/design-system/html.ts';
import { enterRequest } from '#functions/request/contract.ts';
import { currentNotice } from '#functions/request/offers.ts';
import { stateList } from '#functions/site/words/us-states.ts';
import { chosenUseOptions } from '../account/use-words.ts';
import { choiceOf } from '../acts/choice.ts';
import type { Fields } from '../acts/field.ts';
import { scanPage } from '../case/scan.ts';
import { capacityWords, childAgeWords, kindWords, relationWords } from '../request/words.ts';
import type { Visit } from '../visit.ts';
import type { Entry, EntryPage } from './entry.ts';
import { arrival, country, latenessFaults, lateReason, letterWishes, note, reach } from './shared-fields.ts';

const text = { kind: 'text' } as const;
const prose = { kind: 'prose', rows: 4 } as const;
const optional = true as const;

const first: EntryPage = {
  title: 'What came',
  fields: (visit) => ({
    ...arrival(visit),
    kind: { label: 'What do they want?', control: choiceOf(kindWords) },
    capacity: { label: 'Who is asking?', control: choiceOf(capacityWords) },
    name: { label: 'Name', control: text },
    ...reach,
    details: {
      ...{ label: 'What do they say?', hint: 'In their words, as far as we need them to find the data.' },
      control: { kind: 'prose', rows: 6 },
    },
    ...letterWishes,
  }),
};

const kindIn = ({ form }: Visit) => requestKinds.find((one) => one === form.get('kind'));

const whom = (form: URLSearchParams): Fields => {
  const capacity = capacityIn({ capacity: form.get('capacity') ?? '' });
  // An heir asks about the person who died.
  const about = capacity === undefined ? 'person' : capacityForms[capacity].about;
  return {
    ...(about === 'company' && {
      controller: {
        label: 'Which company?',
        hint: 'Its published name, as the person wrote it.',
        control: text,
      },
    }),
    ...(about === 'person' && {
      aboutWhom: { label: 'About whom is it?', hint: 'The name of that person.', control: text, optional },
    }),
    ...(about === 'relation' && {
      relation: { label: 'How do they know us?', control: choiceOf(relationWords) },
    }),
  };
};

const ofKind = (visit: Visit): Fields => {
  const kind = kindIn(visit);
  if (kind === undefined) return {};
  const [asked, policy] = [kindForms[kind], kindPolicies[kind]];
  const isGuardian = visit.form.get('capacity') === 'guardian';
  return {
    ...(asked.asksAccount && {
      account: { label: 'Account number', hint: 'As they wrote it.', control: text, optional },
    }),
    ...(asked.asksProof && {
      wrong: { label: 'What is wrong, and what is right?', control: prose, optional },
      shows: { label: 'What shows it?', control: prose, optional },
    }),
    ...(policy.restriction !== 'none' && {
      choices: {
        label: policy.restriction === 'records' ? 'Only for some uses?' : 'Which uses do they allow?',
        hint:
          policy.restriction === 'records'
            ? 'Choose none to stop all of them.'
            : 'Choose none if they allow our offers, and those of agents and affiliates, as the notice names them.',
        ...{ control: { kind: 'checks', options: chosenUseOptions(visit, policy.restriction) }, optional },
      },
    }),
    ...(policy.namesRecipient && {
      recipient: { label: 'Who should get the records?', control: text, optional },
    }),
    ...(policy.restriction === 'lifts' && {
      notice: {
        label: 'Version of the CPNI notice on the form',
        hint: `As it is printed, for example ${currentNotice.id}. Without it the permission can be granted only when you find out what the person read.`,
        control: text,
        optional,
      },
    }),
    ...((policy.aboutChild || isGuardian) && {
      childAge: {
        ...{ label: 'How old is the child now?', optional },
        control: choiceOf(childAgeWords),
      },
    }),
  };
};

const where = (visit: Visit): Fields => ({
  ...country,
  state: {
    ...{ label: 'State', hint: 'Only if the country is the United States.', optional },
    control: {
      kind: 'choice',
      options: Object.fromEntries(stateList('en').map(({ value, words }) => [value, words])),
    },
  },
  ...note,
  ...lateReason(visit),
});

const isTooLittle = (visit: Visit): boolean => {
  const channel = enteredChannels.find((one) => one === visit.form.get('channel'));
  const kind = kindIn(visit);
  return (
    channel !== undefined &&
    kind !== undefined &&
    channelPolicies[channel].isSpoken &&
    kindPolicies[kind].inWritingOnly
  );
};

const second: EntryPage = {
  title: 'More about it',
  lead: (visit) =>
    isTooLittle(visit) &&
    html`<div class="govuk-inset-text">By phone we cannot take this request: the law asks for it in writing (47 U.S.C. 222(c)(2)). We record a question. Our letter explains how to ask in writing.</div>`,
  fields: (visit) => ({ ...whom(visit.form), ...ofKind(visit), ...where(visit) }),
};

export const requestEntry: Entry = {
  ...{ path: '/officer/enter', title: 'Enter a request', row: enterRequest, pages: [first, second] },
  alsoWrong: latenessFaults,
  consequence:
    'The person gets our first letter. The time to answer counts from the moment when we received it.',
  button: 'Enter the request',
  shownAt: (id) => `${scanPage(id)}?done=enter`,
};
