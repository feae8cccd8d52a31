import { card, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { nameIn, pageOfBreach, type WholeBreach } from '../breach/breach-case.ts';
import { counted } from '../breach/words.ts';
import type { Visit } from '../visit.ts';
import { accountedBar } from './accounted-bar.ts';
import { partWords } from './letter-parts.ts';
import { type Audience, type ListShown, listTitle } from './notice-case.ts';
import { pauseButton } from './sending-page.ts';

const link = (href: string, text: string): Markup => html`<a class="govuk-link" href="${href}">${text}</a>`;

const listFacts = (id: string, { n, frozen, onPaper, toFinish }: ListShown): Markup => {
  const email = `${(frozen - onPaper).toLocaleString('en-US')} by email, ${onPaper.toLocaleString('en-US')} on paper`;
  return html`${facts([
    {
      name: listTitle(n),
      value: { text: frozen === 0 ? 'no list yet' : `${counted(frozen, 'row')}: ${email}` },
    },
    ...(toFinish > 0 ? [{ name: 'To finish', value: { text: counted(toFinish, 'rejected row') } }] : []),
  ])}
<p class="pc-small">${link(`${pageOfBreach(id)}/list/${n}`, n === 1 ? 'Rows, states and uploads' : `Rows of supplement ${n}`)}</p>`;
};

/** Of the breach’s page: each list in numbers, with its own page behind. */
export const listSection = ({ id, notice: { noticeLists } }: WholeBreach): Markup =>
  card({ id: 'list', title: { text: 'List' }, body: html`${noticeLists.map((one) => listFacts(id, one))}` });

type Letter = Pick<ListShown, 'version' | 'letterSha256' | 'warnings' | 'approvedBy' | 'sentAt'>;

const letterState = (view: WholeBreach, { approvedBy, sentAt }: Letter): string => {
  if (approvedBy === null) return 'not yet';
  return `by ${nameIn(view, approvedBy)}${sentAt === null ? '' : ', and sent'}`;
};

const letterFacts = (view: WholeBreach, letter: Letter, list: number, audience: Audience): Markup => {
  const { version, letterSha256, warnings } = letter;
  const which =
    audience === 'urgent' ? 'Urgent letter' : list === 1 ? 'Version' : `Supplement ${list}, version`;
  const isWritten = letterSha256 !== null;
  return html`${facts([
    { name: which, value: { text: isWritten ? String(version) : 'not written yet' } },
    ...(isWritten && warnings.length > 0
      ? [{ name: 'Lacks', value: { text: warnings.map(partWords).join(', ') } }]
      : []),
    ...(isWritten ? [{ name: 'Approved', value: { text: letterState(view, letter) } }] : []),
  ])}
<p class="pc-small">${link(`${pageOfBreach(view.id)}/letter?list=${list}&audience=${audience}`, isWritten ? 'Read it as each customer reads it' : 'Write it')}</p>`;
};

/** Each letter: its version, what it lacks, and who approved it. */
export const letterSection = (view: WholeBreach): Markup =>
  card({
    ...{ id: 'letter', title: { text: 'Letter' } },
    body: html`${view.notice.noticeLists.map((one) => html`${letterFacts(view, one, one.n, 'everyone')}${one.urgent !== null && letterFacts(view, one.urgent, one.n, 'urgent')}`)}`,
  });

/** Everybody in one bar, with the pause in reach. */
export const sendingSection = (view: WholeBreach, visit: Pick<Visit, 'officer'>): Markup => {
  const { accountedFor, postal, status } = view.notice;
  const here = pageOfBreach(view.id);
  return card({
    ...{ id: 'everybody', title: { text: 'Everybody accounted for' } },
    body: html`${accountedBar(accountedFor)}
${status === 'send' && pauseButton(view, visit)}
<p>${link(`${here}/sending`, 'Sending: rate, first letters and expected end')}</p>
${postal > 0 && html`<p>${link(`${here}/paper`, 'Letters on paper')}</p>`}
<p>${link(`${here}/why-this-date`, 'Why this date: one page for an agency or a court')}</p>`,
  });
};
