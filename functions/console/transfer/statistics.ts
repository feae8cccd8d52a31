import { smallestGroup } from '#domain/transfer/small-groups.ts';
import { html } from '#functions/design-system/html.ts';
import { uploadForm } from '#functions/design-system/upload-form.ts';
import { checkStatistics } from '#functions/transfer/contract.ts';
import { jsonReply, orProblem } from '../notice/island-reply.ts';
import type { Reply } from '../reply.ts';
import type { Screen, Visit } from '../visit.ts';
import { statisticsPage, transfersPage } from './transfer-page.ts';

const back = { href: `${transfersPage}/new`, text: 'Record a transfer' };

/** Answers the island: where the checked file can be used, or why it may not leave. */
const upload = async (visit: Visit): Promise<Reply> => {
  const { file, formKey } = visit;
  const { method, path } = checkStatistics;
  if (file === undefined) return jsonReply(422, { detail: 'Choose a file.' });
  const checked = visit.api.upload<{ readonly sha256: string }>({ method, path, ...file, formKey });
  return orProblem(checked.then(({ sha256 }) => ({ next: `${statisticsPage}/${sha256}` })));
};

const ask: Screen = {
  path: statisticsPage,
  access: checkStatistics.access,
  get: async (visit) => ({
    ...{ title: 'Check statistics', width: 'narrow', back },
    body: html`<h1 class="govuk-heading-l">Check statistics</h1>
<p>Statistics may leave only if they identify nobody. Each group must have ${smallestGroup} people or more, also a group that follows from the totals.</p>
<p>Send a CSV file of at most ${checkStatistics.file.maxMegabytes} MB. Its first line names the columns: first the groups, then “people” with how many people the line is about, then the figures. Write “total” for all values of a group.</p>
${uploadForm({
  ...{ id: 'statistics', action: statisticsPage, csrf: visit.officer.csrf, idempotencyKey: visit.newKey() },
  ...{ label: { text: 'The statistics' }, accept: '.csv,text/csv', type: checkStatistics.file.mediaType },
  ...{ button: 'Check the statistics', next: statisticsPage },
})}`,
  }),
  post: upload,
};

const checked: Screen = {
  path: `${statisticsPage}/{sha256}`,
  access: checkStatistics.access,
  get: async ({ params: { sha256 = '' } }) => ({
    ...{ title: 'The statistics passed', width: 'narrow', back },
    body: html`<h1 class="govuk-heading-l">The statistics passed</h1>
<p>This very file may leave, once an officer has recorded the transfer and another has confirmed it. A changed file must be checked again.</p>
<p><a class="govuk-link" href="${transfersPage}/new/T9?document=${encodeURIComponent(sha256)}">Record the transfer</a></p>
<p>Reference of the file:</p><p><code class="pc-typed">${sha256}</code></p>`,
  }),
};

export const statisticsScreens: readonly Screen[] = [ask, checked];
