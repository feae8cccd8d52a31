import { html } from '#functions/design-system/html.ts';
import { ApiRefused } from '../api.ts';
import type { Screen } from '../visit.ts';
import { base } from './addresses.ts';

/** A month or year that has not begun, or is none: says so, and where the newest report is. */
export const orWhyNot =
  (show: Screen['get']): Screen['get'] =>
  async (visit) => {
    try {
      return await show(visit);
    } catch (error) {
      const said = error instanceof ApiRefused ? error.problem.errors?.[0]?.detail : undefined;
      if (!(error instanceof ApiRefused) || said === undefined) throw error;
      return {
        ...{ title: 'There is no such report', status: error.problem.status, wrong: true },
        body: html`<h1 class="govuk-heading-l">There is no such report</h1>
<p>${said}</p>
<p><a class="govuk-link" href="${base}">The newest report</a></p>`,
      };
    }
  };
