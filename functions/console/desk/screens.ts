import { html } from '#functions/design-system/html.ts';
import { pageOfCase } from '../page-of-case.ts';
import type { Screen } from '../visit.ts';

const help: Screen = {
  path: '/officer/help',
  access: 'case-to-sign',
  get: async () => ({
    title: 'Help',
    width: 'narrow',
    body: html`<h1 class="govuk-heading-xl">Help with these pages</h1>
<h2 class="govuk-heading-m">Keyboard</h2>
<dl class="govuk-summary-list">
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key"><kbd>/</kbd></dt><dd class="govuk-summary-list__value">Go to the search field</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key"><kbd>j</kbd> and <kbd>k</kbd></dt><dd class="govuk-summary-list__value">Next and previous row of a list; Enter opens it</dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key"><kbd>?</kbd></dt><dd class="govuk-summary-list__value">This page</dd></div>
</dl>
<h2 class="govuk-heading-m">Your session</h2>
<p>A session ends after 30 minutes without a click, and after 12 hours. If it ends while you type, sign in again: your words come back.</p>`,
  }),
};

const today: Screen = {
  path: '/officer',
  access: 'case-to-sign',
  get: async ({ officer }) => ({
    title: 'Today',
    body: html`<h1 class="govuk-heading-xl">Today</h1><p>${officer.name}</p>`,
  }),
};

/** Letters link to a reference alone, so that no address says what its case is about (R-29, P40). */
const anyCase: Screen = {
  path: '/officer/cases/{id}',
  access: 'case-to-sign',
  get: async ({ params: { id = '' } }) => ({ to: pageOfCase(id) }),
};

export const deskScreens: readonly Screen[] = [today, help, anyCase];
