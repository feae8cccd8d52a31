import { type CpniMisuse, cpniMisuses, misusePolicies } from '#domain/complaint/vocabulary.ts';
import type { BrokerActionList } from '#functions/broker-action/broker-action-view.ts';
import { listBrokerActions } from '#functions/broker-action/contract.ts';
import { readRoom } from '#functions/certificate/contract.ts';
import type { CertificateRoomView } from '#functions/certificate/evidence-view.ts';
import { readCertificate } from '#functions/complaint/contract.ts';
import type { CertificateView } from '#functions/complaint/work/read-certificate.ts';
import { card, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { table } from '#functions/design-system/table.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { actScreen, type CaseActs, doneBanner } from '../acts/case-acts.ts';
import { nextList } from '../acts/next-list.ts';
import type { Screen, Visit } from '../visit.ts';
import { blank, blankLines } from './blanks.ts';
import { brokers, sentencesToRead } from './broker-part.ts';
import { clauseWords } from './clauses.ts';

export const base = '/officer/certificate-statements';
const certificates = '/officer/certificates';

const ofYear = (path: string, year: string | number): string =>
  path.replace('{year}', encodeURIComponent(String(year)));

const read = ({ api }: Pick<Visit, 'api'>, year: string): Promise<CertificateRoomView> =>
  api.read<CertificateRoomView>(ofYear(readRoom.path, year));

const statement = ({ company, year }: CertificateRoomView): Markup =>
  html`${facts(
    [
      { name: 'Docket', value: { text: 'EB Docket No. 06-36' } },
      { name: 'Company', value: { text: company.name } },
      { name: 'Address', value: { text: company.address } },
      { name: 'Year', value: { text: String(year) } },
      { name: 'Form 499 filer ID', value: { html: blank } },
      { name: 'Day of filing', value: { html: blank } },
    ],
    true,
  )}
<h2 class="govuk-heading-m">Statement of the officer</h2>
<p class="pc-no-print">The officer who signs writes here what that officer knows personally (47 CFR 64.2009(e)). This system does not write it.</p>
${blankLines(4)}
${facts(
  ['Name', 'Title', 'Signature', 'Day'].map((name) => ({ name, value: { html: blank } })),
  true,
)}`;

const procedures = html`<h2 class="govuk-heading-m">How our operating procedures work</h2>
${Object.entries(clauseWords).flatMap(([clause, { title, procedure }]) =>
  procedure === undefined
    ? []
    : [html`<h3 class="govuk-heading-s">${title} (47 CFR ${clause})</h3><p>${procedure}</p>`],
)}
<h3 class="govuk-heading-s">Disciplinary process, online accounts, calls and shops (47 CFR 64.2009(b), 64.2010)</h3>
${blankLines(4)}`;

/** As the FCC names them. */
const categoryWords: Readonly<Record<CpniMisuse, string>> = {
  none: 'None of these',
  'employee-access': 'Improper access by employees',
  'disclosed-to-unauthorized': 'Improper disclosure to individuals not authorized to receive the information',
  'online-access': 'Improper access to online information by individuals not authorized to view it',
};

const complaints = ({ year, total, counts }: CertificateView): Markup =>
  html`<h2 class="govuk-heading-m">Customer complaints received in ${year} about the unauthorized release of CPNI</h2>
${
  total === 0
    ? html`<p>None.</p>`
    : table({
        caption: `${total} in all`,
        head: [{ text: 'Category' }, { text: 'Complaints', format: 'numeric' }],
        rows: cpniMisuses
          .filter((one) => misusePolicies[one].isCounted)
          .map((one) => [{ text: categoryWords[one] }, { text: counts[one] ?? 0, format: 'numeric' }]),
      })
}`;

/** Nothing at all where counsel added nothing: not even a heading. */
const added = ({ breaches }: CertificateRoomView): Markup | false =>
  breaches.length > 0 &&
  html`<h2 class="govuk-heading-m">Further statement</h2>
${breaches.map(({ text: said }) => html`<p class="pc-typed">${said}</p>`)}`;

/** For the screen alone: the public file names no reference and no person. */
const around = (room: CertificateRoomView, broker: BrokerActionList, visit: Visit): Markup =>
  html`<div class="pc-no-print">${card({
    ...{ id: 'before-filing', title: { text: 'Before it is filed' } },
    body: html`<p>This file goes to a public docket. Read every word: what officers typed about data brokers is in it. It is due by ${dateInWords(room.dueOn)}. Print it with your browser; this box is not printed.</p>
${room.reminded.length > 0 && html`<p>Reminders sent to the data protection officer: ${room.reminded.map(({ days, sentAt }) => `${days} days before, on ${instantInWords(sentAt, visit.zone)}`).join('; ')}.</p>`}
${sentencesToRead(broker)}
${room.breaches.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${room.breaches.map(({ n, breach, counsel, addedBy, addedAt }) => html`<li>Paragraph ${n} is about ${breach}. Advised by <span class="pc-typed">${counsel}</span>, added by ${addedBy} on ${instantInWords(addedAt, visit.zone)}.</li>`)}</ul>`}
${nextList(room.next, `${base}/${room.year}`, visit)}`,
  })}</div>`;

const one: Screen = {
  path: `${base}/{id}`,
  access: readRoom.access,
  get: async (visit) => {
    const room = await read(visit, visit.params.id ?? '');
    const { year } = room;
    const [counted, broker] = await Promise.all([
      visit.api.read<CertificateView>(ofYear(readCertificate.path, year)),
      visit.api.read<BrokerActionList>(`${listBrokerActions.path}?year=${year}`),
    ]);
    const title = `Yearly CPNI certificate for ${year}`;
    return {
      ...{ title, at: certificates, width: 'narrow' as const },
      back: { href: `${certificates}/${year}`, text: `CPNI certificate for ${year}` },
      body: html`${doneBanner(acts, visit, room)}${around(room, broker, visit)}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">47 CFR 64.2009(e)</span> ${title}</h1>
${statement(room)}
${procedures}
${brokers(broker)}
${complaints(counted)}
${added(room)}`,
    };
  },
};

const acts: CaseActs<CertificateRoomView>['acts'] = {
  'add-released-breach': {
    title: 'Add a released breach to the public file',
    lead: () =>
      html`<p>Only if counsel advises it. The breach must be released, and all of its customers notified.</p>`,
    fields: () => ({
      breach: { label: 'Reference of the breach', hint: 'It begins with BRE-.', control: { kind: 'text' } },
      text: {
        label: 'What does the public file say of it?',
        hint: 'Name no customer.',
        control: { kind: 'prose' },
      },
      counsel: { label: 'Who advised it?', control: { kind: 'text' } },
    }),
    consequence: () =>
      'The words appear in the file for the FCC. You can take them out again before it is filed.',
    button: 'Add it',
    done: 'You added a statement to the public file.',
  },
  'remove-released-breach': {
    title: 'Take a paragraph out of the public file',
    lead: ({ view, next }) =>
      html`${view.breaches.filter(({ n }) => n === next.n).map(({ text: said }) => html`<p class="pc-typed">${said}</p>`)}`,
    fields: () => ({}),
    consequence: () => 'The file for the FCC says nothing of it any more. The history keeps it.',
    button: 'Take it out',
    done: 'You took the paragraph out of the public file.',
  },
};

/** The file that goes to the FCC's public docket, and what counsel may add to it. */
export const toFileScreens: readonly Screen[] = [
  one,
  actScreen<CertificateRoomView>({
    ...{ base, access: readRoom.access, read, acts },
    caption: ({ year }) => `CPNI certificate for ${year}`,
  }),
];
