import { insetText } from '#functions/design-system/blocks.ts';
import { html } from '#functions/design-system/html.ts';
import type { Submission } from '#functions/request/contract.ts';
import type { SiteResponse } from './exchange.ts';
import { summary } from './faults.ts';
import {
  choiceField,
  countryField,
  fieldGroup,
  listField,
  sendButton,
  type Typed,
  textArea,
  textField,
} from './fields.ts';
import { page } from './frame.ts';
import type { SiteLetterhead, SiteNeeds } from './needs.ts';
import { countryGroups } from './words/countries.ts';
import { capacities, childAges, formats, kinds, relations } from './words/kinds.ts';
import { stateList } from './words/us-states.ts';

/** In form order; `page` fields are hidden. */
const typedBy: Readonly<Record<keyof Submission, 'person' | 'page'>> = {
  capacity: 'person',
  relation: 'person',
  kind: 'person',
  childAge: 'person',
  name: 'person',
  email: 'person',
  controller: 'person',
  account: 'person',
  recipient: 'person',
  details: 'person',
  country: 'person',
  state: 'person',
  format: 'person',
  locale: 'page',
};
export const requestFields = Object.keys(typedBy) as readonly (keyof Submission)[];

export const requestForm = (
  letterhead: SiteLetterhead & Pick<SiteNeeds, 'now'>,
  key: string,
  typed: Typed,
  status = 200,
): SiteResponse =>
  page(letterhead, {
    title: 'Make a request',
    at: '/request',
    status,
    wrong: typed.wrongs.size > 0,
    body: html`${summary(typed.wrongs)}
<h1 class="govuk-heading-xl">Make a request</h1>
<p class="govuk-body-l">We will answer within 30 days after we receive it.</p>
<form method="post" action="/request" novalidate>
<input type="hidden" name="idempotencyKey" value="${key}">
<input type="hidden" name="locale" value="en">
<input type="hidden" name="shownAt" value="${String(letterhead.now())}">
<div hidden><label for="website">Leave this empty</label><input type="text" id="website" name="website" autocomplete="off" tabindex="-1"></div>
${choiceField({ name: 'capacity', legend: 'Who is asking?', groups: [{ choices: capacities }], hintsLater: true }, typed)}
${choiceField({ name: 'relation', legend: 'If you chose “Somebody else”: how do you know us?', groups: [{ choices: relations }] }, typed)}
${choiceField({ name: 'kind', legend: 'What would you like us to do?', groups: kinds }, typed)}
${choiceField({ name: 'childAge', legend: 'If it is about a child: how old is the child now?', groups: [{ choices: childAges }] }, typed)}
${fieldGroup(
  'How can we reach you?',
  'We write to you at this email address.',
  html`${textField({ name: 'name', label: 'Your full name', autocomplete: 'name' }, typed)}
${textField({ name: 'email', label: 'Email address', type: 'email', autocomplete: 'email' }, typed)}
${countryField({ name: 'country', label: 'Country or territory where you live', hint: 'In some places the law requires an earlier answer.', optional: true, autocomplete: 'country' }, countryGroups(), typed)}
${listField({ name: 'state', label: 'State or territory', hint: 'Only if you live in the United States. Some states give you further rights.', optional: true, autocomplete: 'address-level1' }, stateList(), typed)}
${choiceField({ name: 'format', legend: 'How should we write to you?', hint: 'Every format is free of charge. We accept relay calls (711).', groups: [{ choices: formats }] }, typed)}`,
)}
${fieldGroup(
  'What is your request about?',
  undefined,
  html`${textField({ name: 'controller', label: 'Company', hint: 'Only if the request is about a company that uses our services. Use the name that people know it by.', optional: true, autocomplete: 'organization' }, typed)}
${textField({ name: 'account', label: 'Account number', hint: 'Only if the request is about an account with us.', optional: true, short: true }, typed)}
${textField({ name: 'recipient', label: 'Who should get the records?', hint: 'Only if you ask us to send phone records to someone you name.', optional: true }, typed)}
${textArea({ name: 'details', label: 'Your request in your own words', hint: 'Tell us what you want and what helps us find it. Please do not include passwords, copies of your ID or health details.' }, typed)}`,
)}
${insetText({ text: 'We use what you type only to answer this request and to keep a record of how we answered.' })}
${sendButton('Send the request')}
</form>`,
  });
