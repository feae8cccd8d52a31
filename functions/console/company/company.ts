import { hasAccess } from '#domain/case/groups.ts';
import { regions } from '#domain/case/regions.ts';
import { putController, readController } from '#functions/controller/contract.ts';
import type { ControllerChange, ControllerView } from '#functions/controller/roster-view.ts';
import { button, warningText } from '#functions/design-system/blocks.ts';
import { card } from '#functions/design-system/card.ts';
import { difference } from '#functions/design-system/difference.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { oneClick } from '../acts/one-click.ts';
import { inGroups } from '../acts/who-may.ts';
import { namesOfOfficers } from '../office/names.ts';
import type { Screen, Visit } from '../visit.ts';
import { workPage } from '../work/asked.ts';
import { companyActs } from './acts.ts';
import { changesIn, flagInWords, regionsInWords, statementInWords, waitInWords } from './change-words.ts';
import { companiesPage, companyPage, readCompany, slugIn } from './company-page.ts';

const contacts = ({ contacts: listed }: ControllerView, { zone }: Visit): Markup =>
  listed.length === 0
    ? html`<p>No contact is in force. Nobody can ask for this company yet.</p>`
    : scrollingTable('Contacts', {
        caption: 'Contacts who may ask for this company',
        captionClasses: 'govuk-table__caption--s',
        head: ['Name', 'Email', 'May act from'].map((text) => ({ text })),
        rows: listed.map(({ name, email, from }) => [
          { text: name ?? 'Name erased' },
          { text: email ?? '' },
          { text: instantInWords(from, zone) },
        ]),
      });

/** Who may confirm it, who may not and why, and what else it waits for. */
const wait = (
  view: ControllerView,
  change: ControllerChange,
  visit: Visit,
  nameOf: (sub: string) => string,
): Markup => {
  const [confirm] = view.next;
  if (confirm === undefined || change.proposalSha256 === undefined)
    return html`<p>The change ${waitInWords(change.waitsFor, change.effectiveAt, visit.zone)}.</p>`;
  const { sub, groups } = visit.officer;
  if (confirm.notBy.some(({ officer }) => officer === sub))
    return html`<p>Not you: you entered this change. Another officer must confirm it.</p>`;
  if (!confirm.mayBy.some((group) => groups.includes(group)))
    return html`<p>Not you: ${inGroups(confirm.mayBy)} can confirm it, but not ${nameOf(change.by)}, who entered it.</p>`;
  return html`<p>${companyActs.confirm.consequence(view)}</p>${oneClick(visit, {
    action: `${companyPage(view.slug)}/confirm`,
    ...{ text: companyActs.confirm.button, fields: { proposalSha256: change.proposalSha256 } },
  })}`;
};

const statement = ({ attestation }: ControllerView): string =>
  attestation === undefined
    ? 'None on file'
    : `${statementInWords(attestation)}. It counts through ${dateInWords(attestation.until)}.`;

/** P05. */
const flagged = ({ flag }: ControllerView): Markup | false =>
  flag !== undefined &&
  warningText({
    text: `${flagInWords(flag)}. The company must make one, and an officer enters it here.`,
    iconFallbackText: 'Warning',
  });

/** P03. The register of systems does not say whose data is in a system. */
const elsewhere = ({ systemsElsewhere: systems }: ControllerView): Markup | false =>
  systems !== undefined &&
  warningText({
    text: `${systems.map(({ holder, region }) => `${holder} (${regions[region]})`).join(', ')}: data of companies can be there, outside the regions of this contract. Make sure that no data of this company is.`,
    iconFallbackText: 'Warning',
  });

const pending = async (view: ControllerView, visit: Visit): Promise<Markup | false> => {
  const { change, registered } = view;
  if (change === undefined) return false;
  const names = await namesOfOfficers(visit);
  const when = change.since === undefined ? '' : `, ${instantInWords(change.since, visit.zone)}`;
  return card({
    title: { text: registered ? 'A change that is not in force yet' : 'The first entry, not in force yet' },
    id: 'change',
    body: html`<p>Entered by ${names(change.by)}${when}.${change.byLetter && ' The contract’s signatory asked for it by letter.'}</p>
${difference('Difference from the entry in force', changesIn(change, visit.zone, view))}
${wait(view, change, visit, names)}`,
  });
};

export const company: Screen = {
  path: `${companiesPage}/{slug}`,
  access: readController.access,
  get: async (visit) => {
    const slug = slugIn(visit);
    const view = await readCompany(visit, slug);
    const name = view.registered ? view.name : (view.change?.name?.to ?? slug);
    const mayChange = hasAccess(putController.access, visit.officer.groups);
    return {
      ...{ title: name, back: { href: companiesPage, text: 'Companies' } },
      body: html`${doneBanner(companyActs, visit, view)}<h1 class="govuk-heading-xl">${name}</h1>
${flagged(view)}${elsewhere(view)}${await pending(view, visit)}
${
  view.registered &&
  summaryList({
    rows: [
      { key: { text: 'Contract' }, value: { text: view.contractRef } },
      { key: { text: 'Short name in addresses' }, value: { text: view.slug } },
      { key: { text: 'Statement of a legal basis' }, value: { text: statement(view) } },
      {
        key: { text: 'Where its data may go' },
        value: {
          text: view.regions === undefined ? 'The contract lists no regions' : regionsInWords(view.regions),
        },
      },
    ],
  })
}
${contacts(view, visit)}
<p><a class="govuk-link" href="${workPage}?controller=${encodeURIComponent(slug)}">Cases of this company in the work list</a></p>
${mayChange && button({ href: `${companyPage(slug)}/change`, text: 'Change the entry', classes: 'govuk-button--secondary' })}`,
    };
  },
};
