import { revealPerson } from '#functions/case/contract.ts';
import { button } from '#functions/design-system/blocks.ts';
import { html } from '#functions/design-system/html.ts';
import { notificationBanner } from '#functions/design-system/notification-banner.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import type { Person } from '#ports/people.ts';
import { csrfField } from '../frame.ts';
import type { Screen, Shown } from '../visit.ts';
import { formatWords } from './words.ts';
import { pathFor } from './worked-case.ts';

/** A new fact about a person does not compile until it has a name here. */
const labels: Readonly<Record<keyof Person, string>> = {
  name: 'Name',
  email: 'Email',
  postal: 'Postal address',
  phone: 'Telephone',
  company: 'Company, as typed',
  companyId: 'Company in our register',
  account: 'Account, as typed',
  details: 'What they ask for, in their words',
  aboutWhom: 'About whom',
  wrong: 'What is wrong',
  shows: 'What shows that it is wrong',
  recipient: 'Who should get the records',
  format: 'Format of paper letters',
};

const titled = (id: string, casePage: string, body: Shown['body']): Shown => ({
  ...{ title: 'The person behind this case', width: 'narrow', back: { href: casePage, text: id } },
  body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> The person behind this case</h1>${body}`,
});

const shownValue = (name: string, value: string) =>
  name === 'format' ? formatWords[value as keyof typeof formatWords] : value;

/** Says before and after that the look is recorded. */
export const personPage = (base: string): Screen => {
  const at = (id: string) => `${base}/${encodeURIComponent(id)}`;
  return {
    path: `${base}/{id}/person`,
    access: revealPerson.access,
    get: async (visit) => {
      const { id = '' } = visit.params;
      return titled(
        id,
        at(id),
        html`<p>You will see the name, the addresses and the words of the person.</p>
<p><strong>We record that you looked, and when.</strong> Everybody who reads this case sees it in its story, and so does an auditor. Look only if your work needs it.</p>
<form method="post" action="${visit.here}">${csrfField(visit.officer)}${button({ text: 'Show the person' })}</form>`,
      );
    },
    post: async (visit) => {
      const { id = '' } = visit.params;
      const person = await visit.api.read<Person>(pathFor(revealPerson.path, id));
      const rows = (Object.keys(labels) as (keyof Person)[]).flatMap((name) => {
        const value = person[name];
        if (value === undefined) return [];
        return {
          key: { text: labels[name] },
          value: { html: html`<span class="pc-typed">${shownValue(name, value)}</span>` },
        };
      });
      return titled(
        id,
        at(id),
        html`${notificationBanner({ text: 'We recorded that you looked at this person today.' })}${summaryList({ rows })}
<p><a class="govuk-link" href="${at(id)}">Go back to the case</a></p>`,
      );
    },
  };
};
