import { hasAccess } from '#domain/case/groups.ts';
import { card, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { Visit } from '../visit.ts';
import { accountedBar } from './accounted-bar.ts';
import { partWords } from './letter-parts.ts';
import { type ListShown, listTitle, pageOf, type WholeNotice } from './notice-case.ts';
import { pauseButton } from './sending-page.ts';

type Reading = Pick<Visit, 'officer' | 'zone'>;

const number = (count: number) => ({ text: count.toLocaleString('en-US') });

const link = (href: string, text: string): Markup => html`<a class="govuk-link" href="${href}">${text}</a>`;

const listFacts = (id: string, one: ListShown): Markup => {
  const { n, frozen, onPaper, toFinish, origin } = one;
  return html`${facts([
    { name: 'Frozen', value: number(frozen) },
    { name: 'On paper', value: number(onPaper) },
    { name: 'Rows to finish', value: number(toFinish) },
    { name: 'Address changed', value: number(origin.addressChanged ?? 0) },
    { name: 'Unknown accounts', value: number(origin.unknownAccounts ?? 0) },
  ])}
<p>${link(`${pageOf(id)}/list/${n}`, `${listTitle(n)}: upload, rows and states`)}</p>`;
};

/** Of the breach’s page: each list in numbers, with its own page behind. */
export const listSection = ({ id, notice: { noticeLists } }: WholeNotice, _: Reading): Markup =>
  card({
    id: 'lists',
    title: { text: 'Who is notified' },
    body: html`${noticeLists.map((one) => html`${noticeLists.length > 1 && html`<h3 class="govuk-heading-s">${listTitle(one.n)}</h3>`}${listFacts(id, one)}`)}`,
  });

type LetterShown = Pick<ListShown, 'version' | 'letterSha256' | 'warnings' | 'approvedBy' | 'sentAt'>;

const letterLine = (view: WholeNotice, letter: LetterShown, href: string, words: string): Markup => {
  const { version, letterSha256, warnings, approvedBy, sentAt } = letter;
  const state =
    letterSha256 === null
      ? 'Not written yet.'
      : approvedBy === null
        ? `Version ${version}. It waits for an approval by another officer.`
        : `Version ${version}, approved by ${view.names[approvedBy] ?? approvedBy}${sentAt === null ? '.' : ', and sent.'}`;
  return html`<p>${state}${warnings.length > 0 && letterSha256 !== null && ` It lacks: ${warnings.map(partWords).join('; ')}.`} ${link(href, words)}</p>`;
};

/** Each letter: its version, what it lacks, and who approved it. */
export const letterSection = (view: WholeNotice, _: Reading): Markup => {
  const at = (list: number, audience: string) =>
    `${pageOf(view.id)}/letter?list=${list}&audience=${audience}`;
  return card({
    id: 'letters',
    title: { text: 'What the letter says' },
    body: html`${view.notice.noticeLists.map(
      (one) =>
        html`${letterLine(view, one, at(one.n, 'everyone'), one.n === 1 ? 'Read or write the letter' : `Read or write the letter of supplement ${one.n}`)}${one.urgent !== null && letterLine(view, one.urgent, at(one.n, 'urgent'), 'Read or write the urgent letter')}`,
    )}`,
  });
};

/** Everybody in one bar, with the pause in reach. */
export const sendingSection = (view: WholeNotice, visit: Reading): Markup => {
  const here = pageOf(view.id);
  const { accountedFor, postal } = view.notice;
  return card({
    id: 'sending',
    title: { text: 'Everybody accounted for' },
    body: html`${accountedFor.total === 0 ? html`<p>Once a list is frozen, each of its rows appears here: emailed, waiting, on paper or to finish.</p>` : accountedBar(accountedFor, 'of all lists, with the rows that were rejected')}
${pauseButton(view, visit)}
<p>${link(`${here}/sending`, 'Sending: rate, first letters and expected end')}${postal > 0 && html`, ${link(`${here}/paper`, 'letters on paper')}`}${hasAccess('breach-reading', visit.officer.groups) && html`, ${link(`${here}/why-this-date`, 'why this date, for an agency or a court')}`}</p>`,
  });
};
