import { cpniMisuses, misusePolicies } from '#domain/complaint/vocabulary.ts';
import { readCertificate } from '#functions/complaint/contract.ts';
import type { CertificateView } from '#functions/complaint/work/read-certificate.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html } from '#functions/design-system/html.ts';
import { pagination } from '#functions/design-system/pagination.ts';
import { scrollingTable, table } from '#functions/design-system/table.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import type { Screen, Shown } from '../visit.ts';
import { base } from './complaint-case.ts';
import { misuseWords, outcomeWords } from './words.ts';

const page = ({ year, dueOn, total, counts, complaints }: CertificateView): Shown => ({
  title: `Certificate for ${year}`,
  body: html`<h1 class="govuk-heading-l">Complaints about phone records in ${year}</h1>
<p>For the yearly certificate to the FCC (47 CFR 64.2009(e)). The certificate for ${year} is due by ${dateInWords(dueOn)}. It counts complaints by the day on which we received them, and only those where an officer found a misuse.</p>
${table({
  caption: `${total} in all`,
  head: [{ text: 'What was found' }, { text: 'Complaints', format: 'numeric' }],
  rows: cpniMisuses
    .filter((one) => misusePolicies[one].isCounted)
    .map((one) => [{ text: misuseWords[one] }, { text: counts[one] ?? 0, format: 'numeric' }]),
})}
${
  complaints.length === 0
    ? emptyState('No complaint counts yet', {
        text: 'A complaint appears here when its answer says that phone records were misused.',
      })
    : scrollingTable('Complaints that count', {
        hasKeys: true,
        head: ['Complaint', 'Received', 'What was found', 'Our answer'].map((text) => ({ text })),
        rows: complaints.map(({ complaint, receivedOn, cpniMisuse, outcome }) => [
          { html: html`<a class="govuk-link" href="${pageOf(complaint)}">${complaint}</a>` },
          { text: dateInWords(receivedOn) },
          { text: misuseWords[cpniMisuse] },
          { text: outcomeWords[outcome] },
        ]),
      })
}
${pagination({
  previous: { text: `${year - 1}`, href: `${base}/certificates/${year - 1}` },
  next: { text: `${year + 1}`, href: `${base}/certificates/${year + 1}` },
})}`,
});

export const certificatePage: Screen = {
  path: `${base}/certificates/{year}`,
  access: readCertificate.access,
  get: async ({ api, params: { year = '' } }) =>
    page(await api.read<CertificateView>(readCertificate.path.replace('{year}', encodeURIComponent(year)))),
};
