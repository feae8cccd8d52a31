import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { hasAccess } from '#domain/case/groups.ts';
import { firstYear } from '#domain/certificate/filing.ts';
import { readFiling, readRoom } from '#functions/certificate/contract.ts';
import type { CertificateFilingView } from '#functions/certificate/filing-view.ts';
import { card } from '#functions/design-system/card.ts';
import { html } from '#functions/design-system/html.ts';
import { pagination } from '#functions/design-system/pagination.ts';
import { actScreen, doneBanner } from '../acts/case-acts.ts';
import type { Screen, Visit } from '../visit.ts';
import { filingActs } from './acts.ts';
import { filingCard } from './filing-card.ts';
import { base as evidencePage, forSignerScreens } from './for-signer.ts';
import { type Section, sections } from './sections.ts';
import { base as statementPage, toFileScreens } from './to-file.ts';

const base = '/officer/certificates';

const read = ({ api }: Pick<Visit, 'api'>, year: string): Promise<CertificateFilingView> =>
  api.read<CertificateFilingView>(readFiling.path.replace('{year}', encodeURIComponent(year)));

/** The certificate that is owed next is that of the year before this one. */
const newest: Screen = {
  path: base,
  access: readFiling.access,
  get: async ({ now, zone }) => ({ to: `${base}/${civilDate(instantText(now), zone).year - 1}` }),
};

const part = ({ title, body, whole, file }: Section) => html`<h2 class="govuk-heading-m">${title}</h2>
${body}
<p><a class="govuk-link" href="${whole.href}">${whole.text}</a>${file !== undefined && html` · <a class="govuk-link" href="${file}" download>Download as a file (CSV)</a>`}</p>`;

/** The two files, for those who may read them. */
const files = (year: number, { officer: { groups } }: Visit) =>
  hasAccess(readRoom.access, groups) &&
  card({
    ...{ id: 'files', title: { text: 'Two files to print' } },
    body: html`<ul class="govuk-list govuk-list--bullet"><li><a class="govuk-link" href="${statementPage}/${year}">To file</a>: for the FCC’s public docket.</li><li><a class="govuk-link" href="${evidencePage}/${year}">For the signer</a>: evidence for each clause, and gaps. It is not filed.</li></ul>`,
  });

/** All that the certificate of a year rests on, and its filing (47 CFR 64.2009(c), (e)). */
const one: Screen = {
  path: `${base}/{year}`,
  access: readFiling.access,
  get: async (visit) => {
    const view = await read(visit, visit.params.year ?? '');
    const { year } = view;
    const shown = await Promise.all(sections.map((section) => section(visit, year)));
    return {
      title: `CPNI certificate for ${year}`,
      body: html`${doneBanner(filingActs, visit, view)}<h1 class="govuk-heading-xl">CPNI certificate for ${year}</h1>
<p>What the yearly certificate to the FCC rests on (47 CFR 64.2009(c) and (e)), as it is recorded now.</p>
${files(year, visit)}${filingCard(view, `${base}/${year}`, visit)}
${shown.map(part)}
${pagination({
  ...(year > firstYear && { previous: { text: `${year - 1}`, href: `${base}/${year - 1}` } }),
  next: { text: `${year + 1}`, href: `${base}/${year + 1}` },
})}`,
    };
  },
};

export const certificateScreens: readonly Screen[] = [
  ...toFileScreens,
  ...forSignerScreens,
  newest,
  one,
  actScreen<CertificateFilingView>({
    ...{ base, access: readFiling.access, read },
    ...{ caption: ({ year }) => `CPNI certificate for ${year}`, acts: filingActs },
  }),
];
