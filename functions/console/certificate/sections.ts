import { cpniMisuses, misusePolicies } from '#domain/complaint/vocabulary.ts';
import type { BrokerActionList } from '#functions/broker-action/broker-action-view.ts';
import { listBrokerActions } from '#functions/broker-action/contract.ts';
import type { CampaignList } from '#functions/campaign/campaign-view.ts';
import { listCampaigns } from '#functions/campaign/contract.ts';
import { readCertificate } from '#functions/complaint/contract.ts';
import type { CertificateView } from '#functions/complaint/work/read-certificate.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable, table } from '#functions/design-system/table.ts';
import { listDowntimes } from '#functions/downtime/contract.ts';
import type { DowntimeList } from '#functions/downtime/downtime-view.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { countTransfers } from '#functions/transfer/contract.ts';
import type { TransferRow, TransfersCounted } from '#functions/transfer/transfer-view.ts';
import { brokerActionsPage, registerTitle } from '../broker-action/broker-action-page.ts';
import { actionsTable, informationTable } from '../broker-action/list.ts';
import {
  campaignPage,
  campaignsPage,
  stageTag,
  titleOf as titleOfCampaign,
} from '../campaign/campaign-page.ts';
import { base as complaintsPage } from '../complaint/complaint-case.ts';
import { misuseWords } from '../complaint/words.ts';
import { downtimesPage } from '../downtime/downtime-page.ts';
import { downtimesTable } from '../downtime/list.ts';
import { momentInTable } from '../times.ts';
import { titleOf } from '../transfer/list.ts';
import { transferPage, transfersPage } from '../transfer/transfer-page.ts';
import { stageWords } from '../transfer/words.ts';
import type { Visit } from '../visit.ts';

/** A part of what the certificate rests on. A new register adds a row to `sections`. */
export interface Section {
  readonly title: string;
  readonly body: Markup;
  /** Where all of it is, and the same as a file. */
  readonly whole: { readonly href: string; readonly text: string };
  readonly file?: string;
}

type ShowSection = (visit: Visit, year: number) => Promise<Section>;

const ofYear = (path: string, year: number): string => path.replace('{year}', String(year));

const nothing = (what: string): Markup => html`<p>None: ${what}.</p>`;

const complaints: ShowSection = async ({ api }, year) => {
  const { total, counts } = await api.read<CertificateView>(ofYear(readCertificate.path, year));
  return {
    title: 'Complaints about phone records',
    body: table({
      caption: `${total} in which an officer found a misuse`,
      head: [{ text: 'What was found' }, { text: 'Complaints', format: 'numeric' }],
      rows: cpniMisuses
        .filter((one) => misusePolicies[one].isCounted)
        .map((one) => [{ text: misuseWords[one] }, { text: counts[one] ?? 0, format: 'numeric' }]),
    }),
    whole: { href: `${complaintsPage}/certificates/${year}`, text: `Each complaint of ${year}` },
  };
};

const salesTable = (rows: readonly TransferRow[], { zone }: Visit): Markup =>
  scrollingTable('Tries to sell phone records, each refused', {
    ...{ caption: 'Tries to sell phone records, each refused', captionClasses: 'govuk-table__caption--s' },
    hasKeys: true,
    head: ['Transfer', 'To', 'Entered', 'By'].map((text) => ({ text })),
    rows: rows.map((row) => [
      { html: html`<a class="govuk-link" href="${transferPage(row.id)}">${titleOf(row)}</a>` },
      { text: row.recipient ?? 'Nobody was named', classes: 'pc-typed' },
      { text: momentInTable(row.recordedAt, zone), classes: 'pc-nowrap' },
      { text: row.by.name },
    ]),
  });

const transfers: ShowSection = async (visit, year) => {
  const found = await visit.api.read<TransfersCounted>(ofYear(countTransfers.path, year));
  const { total, counts, refusedSales, underOrder = 0 } = found;
  const listed = html`${table({
    caption: `${total} ${total === 1 ? 'entry' : 'entries'} of the log, also refused ones`,
    head: [{ text: 'Case' }, { text: 'Status' }, { text: 'Entries', format: 'numeric' }],
    rows: counts.map((one) => [
      { text: titleOf(one) },
      { text: stageWords[one.stage].text },
      { text: one.count, format: 'numeric' },
    ]),
  })}${underOrder > 0 && html`<p>${underOrder} of these are under an order that forbids us to tell anybody. Only supervisors and the data protection officer see them counted.</p>`}`;
  return {
    title: 'Transfers of phone records',
    body: html`${total === 0 ? nothing(`the log has no transfer of ${year} that you may see`) : listed}
${refusedSales.length > 0 && salesTable(refusedSales, visit)}`,
    whole: { href: `${transfersPage}?year=${year}`, text: `The log of ${year}` },
    file: `${transfersPage}.csv?year=${year}`,
  };
};

const campaigns: ShowSection = async ({ api }, year) => {
  const list = await api.read<CampaignList>(`${listCampaigns.path}?year=${year}`);
  const all = [...list.waiting, ...list.campaigns];
  return {
    title: 'Campaigns that use phone records',
    body:
      all.length === 0
        ? nothing(`no campaign that begins in ${year} is recorded`)
        : scrollingTable(`Campaigns that begin in ${year}`, {
            ...{ caption: `${all.length} that begin in ${year}`, captionClasses: 'govuk-table__caption--s' },
            hasKeys: true,
            head: ['Campaign', 'From', 'Through', 'Status'].map((text) => ({ text })),
            rows: all.map((row) => [
              {
                html: html`<a class="govuk-link pc-typed" href="${campaignPage(row.id)}">${titleOfCampaign(row)}</a>`,
              },
              { text: dateInWords(row.startsOn) },
              { text: dateInWords(row.endsOn) },
              { html: stageTag(row) },
            ]),
          }),
    whole: { href: `${campaignsPage}?year=${year}`, text: `The list of ${year}` },
    file: `${campaignsPage}.csv?year=${year}`,
  };
};

const brokerActions: ShowSection = async ({ api }, year) => {
  const { actions, information } = await api.read<BrokerActionList>(`${listBrokerActions.path}?year=${year}`);
  return {
    title: registerTitle,
    body: html`${
      actions.length === 0
        ? nothing(`no action against a data broker is recorded for ${year}`)
        : actionsTable(`${actions.length} in ${year}`, actions)
    }
${
  information.length === 0
    ? nothing(`no information about the processes of data brokers is recorded for ${year}`)
    : informationTable('What we know of brokers’ processes, and what we did', information)
}`,
    whole: { href: `${brokerActionsPage}?year=${year}`, text: `The register of ${year}` },
    file: `${brokerActionsPage}.csv?year=${year}`,
  };
};

const ofDowntimes: ShowSection = async (visit, year) => {
  const { open, downtimes } = await visit.api.read<DowntimeList>(`${listDowntimes.path}?year=${year}`);
  return {
    title: 'Ways to opt out that were down',
    body:
      open.length + downtimes.length === 0
        ? nothing(`no way to opt out is recorded as down in ${year}`)
        : downtimesTable(
            `${downtimes.length} in ${year}, ${open.length} still open`,
            [...open, ...downtimes],
            visit,
          ),
    whole: { href: `${downtimesPage}?year=${year}`, text: `The list of ${year}, and all that waits` },
    file: `${downtimesPage}.csv?year=${year}`,
  };
};

/** In the order of the page. */
export const sections: readonly ShowSection[] = [
  complaints,
  transfers,
  campaigns,
  brokerActions,
  ofDowntimes,
];
