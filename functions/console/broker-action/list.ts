import { hasAccess } from '#domain/case/groups.ts';
import type { BrokerActionList, BrokerActionRow } from '#functions/broker-action/broker-action-view.ts';
import { listBrokerActions, recordAction } from '#functions/broker-action/contract.ts';
import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { fileHeaders } from '../reply.ts';
import type { Screen, Visit } from '../visit.ts';
import {
  brokerActionPage,
  brokerActionsPage,
  forumWords,
  lastResult,
  registerTitle,
  titleOf,
} from './broker-action-page.ts';

const linked = (row: BrokerActionRow) => ({
  html: html`<a class="govuk-link pc-typed" href="${brokerActionPage(row.id)}">${titleOf(row)}</a>`,
});

/** Also on the page of the certificate. */
export const actionsTable = (label: string, rows: readonly BrokerActionRow[]): Markup =>
  scrollingTable(label, {
    ...{ caption: label, captionClasses: 'govuk-table__caption--s', hasKeys: true },
    head: ['Action', 'Before', 'Docket or case', 'On', 'Latest result'].map((text) => ({ text })),
    rows: rows.map((row) => [
      linked(row),
      { text: row.entry.action === null ? '' : forumWords[row.entry.action.before] },
      { text: row.entry.action?.reference ?? '', classes: 'pc-typed' },
      { text: dateInWords(row.entry.on) },
      { text: lastResult(row), classes: 'pc-typed' },
    ]),
  });

/** Also on the page of the certificate. */
export const informationTable = (label: string, rows: readonly BrokerActionRow[]): Markup =>
  scrollingTable(label, {
    ...{ caption: label, captionClasses: 'govuk-table__caption--s', hasKeys: true },
    head: ['How brokers try to get at records', 'What we did', 'On', 'Latest result'].map((text) => ({
      text,
    })),
    rows: rows.map((row) => [
      linked(row),
      { text: row.entry.information?.steps ?? '', classes: 'pc-typed' },
      { text: dateInWords(row.entry.on) },
      { text: lastResult(row), classes: 'pc-typed' },
    ]),
  });

const pathOf = ({ query }: Visit): string => {
  const year = query.get('year') ?? '';
  return /^\d{4}$/.test(year) ? `${listBrokerActions.path}?year=${year}` : listBrokerActions.path;
};

const yearLink = (year: number): Markup =>
  html`<a class="govuk-link" href="${brokerActionsPage}?year=${year}">${year}</a>`;

export const list: Screen = {
  path: brokerActionsPage,
  access: listBrokerActions.access,
  get: async (visit) => {
    const { year, actions, information } = await visit.api.read<BrokerActionList>(pathOf(visit));
    const isEmpty = actions.length + information.length === 0;
    const mayRecord = hasAccess(recordAction.access, visit.officer.groups);
    return {
      title: registerTitle,
      body: html`<h1 class="govuk-heading-xl">${registerTitle}</h1>
<p>Actions and information of ${year}, and earlier ones with a result in ${year}. The certificate to the FCC must explain them (47 CFR 64.2009(e)). Nobody can remove an entry; a new entry can correct it.</p>
${mayRecord && html`${button({ href: `${brokerActionsPage}/new`, text: 'Record an action' })}<p><a class="govuk-link" href="${brokerActionsPage}/new-information">Record how brokers get at phone records</a></p>`}
${isEmpty ? emptyState(`Nothing in ${year}`, { text: 'Recorded actions and information appear here.' }) : html`<p class="pc-small"><a class="govuk-link" href="${brokerActionsPage}.csv?year=${year}">Download as CSV</a></p>`}
${actions.length > 0 && actionsTable(`Actions of ${year}`, actions)}
${information.length > 0 && informationTable(`What we know of brokers’ processes, ${year}`, information)}
<p>${yearLink(year - 1)} · ${yearLink(year + 1)}</p>`,
    };
  },
};

export const listFile: Screen = {
  path: `${brokerActionsPage}.csv`,
  access: listBrokerActions.access,
  get: async (visit) => {
    const { bytes } = await visit.api.file(pathOf(visit), 'text/csv');
    return {
      status: 200,
      headers: fileHeaders('text/csv; charset=utf-8', 'broker-actions.csv'),
      body: bytes,
    };
  },
};
