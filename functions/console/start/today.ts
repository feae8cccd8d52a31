import { html } from '#functions/design-system/html.ts';
import type { Screen } from '../visit.ts';

export const today: Screen = {
  path: '/officer',
  access: 'case-to-sign',
  get: async ({ officer }) => ({
    title: 'Today',
    body: html`<h1 class="govuk-heading-xl">Today</h1><p>${officer.name}</p>`,
  }),
};
