import { html } from '#functions/design-system/html.ts';
import type { Screen } from '../visit.ts';

export const help: Screen = {
  path: '/officer/help',
  access: 'case-to-sign',
  get: async () => ({
    title: 'Help',
    width: 'narrow',
    body: html`<h1 class="govuk-heading-xl">Help with these pages</h1>
<h2 class="govuk-heading-m">Dates</h2>
<p>A date that is <strong>due</strong> is the last day to answer on time. Work on it before that day.</p>
<p>A date with <strong>not before</strong> is the first day on which something may happen. It is never a target.</p>
<h2 class="govuk-heading-m">Two persons</h2>
<p>What cannot be undone needs two officers. The second one reads what the first one asked for, and confirms it. Your own work waits for somebody else.</p>
<h2 class="govuk-heading-m">Your session</h2>
<p>A session ends after 30 minutes without a click, and after 12 hours. If it ends while you type, sign in again: your words come back.</p>
<p>You can send a form twice by accident. We do it once.</p>
<h2 class="govuk-heading-m">Personal data</h2>
<p>Names are masked in lists. When you show a person, we record who did it and when.</p>`,
  }),
};
