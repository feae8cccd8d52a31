import { hasAccess } from '#domain/case/groups.ts';
import { sentences as catalog } from '#domain/sentence/catalog.ts';
import { type SentenceField, sentenceFields } from '#domain/sentence/entry.ts';
import { button, tag } from '#functions/design-system/blocks.ts';
import { card, emptyState, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { SentencesView } from '#functions/sentence/added-sentences.ts';
import { putSentence, readSentences } from '#functions/sentence/contract.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import { inWords } from '../case/show-sentences.ts';
import type { Screen, Visit } from '../visit.ts';
import { keyFor, returnedAct, type SentenceContext, sentenceActs } from './sentence-acts.ts';
import { placeFacts, placeWords, spanish } from './sentence-words.ts';

const page = '/officer/sentences';
const caption = 'The company’s sentences';

const read = ({ api }: Visit): Promise<SentencesView> => api.read<SentencesView>(readSentences.path);

type Waiting = SentencesView['waiting'][number];
type InUse = SentencesView['inUse'][number];

const link = (key: string, act: string, text: string, of: string): Markup =>
  html`<a class="govuk-link" href="${page}/${encodeURIComponent(key)}/${act}">${text}<span class="govuk-visually-hidden">: ${of}</span></a>`;

const linksTo = (links: readonly Markup[]): Markup | false =>
  links.length > 0 && html`<ul class="govuk-list">${links.map((one) => html`<li>${one}</li>`)}</ul>`;

const isSenior = ({ officer }: Visit): boolean => hasAccess(putSentence.access, officer.groups);

const waitingCard = (one: Waiting, visit: Visit): Markup => {
  const more: readonly Fact[] = [
    { name: 'Proposed by', value: { text: `${one.proposedBy}, ${instantInWords(one.since, visit.zone)}` } },
    { name: 'Who confirms it', value: { text: one.notMe ?? 'You can.' } },
  ];
  const links = isSenior(visit)
    ? [
        ...(one.notMe === undefined ? [link(one.key, 'confirm', 'Read and confirm it', one.en)] : []),
        link(one.key, 'change', 'Change its words', one.en),
        link(one.key, 'withdraw', 'Withdraw it', one.en),
      ]
    : [];
  return card({
    title: { html: inWords(one, 'en') },
    headingLevel: 3,
    body: html`<p>${spanish(one)}</p>${facts([...placeFacts(one), ...more], true)}${linksTo(links)}`,
  });
};

const inUseCard = (one: InUse, visit: Visit): Markup => {
  const more: readonly Fact[] = [
    { name: 'Proposed by', value: { text: one.proposedBy } },
    {
      name: 'Confirmed by',
      value: { text: `${one.confirmedBy}, ${instantInWords(one.since, visit.zone)}` },
    },
  ];
  return card({
    title: { html: inWords(one, 'en') },
    headingLevel: 3,
    body: html`${one.isCaught && html`<p>${tag({ text: 'Not in use', classes: 'govuk-tag--red' })} Our list of words that no letter has grew, and has a word of it now. Withdraw it.</p>`}
<p>${spanish(one)}</p>${facts([...placeFacts(one), ...more], true)}${isSenior(visit) && linksTo([link(one.key, 'withdraw', 'Withdraw it', one.en)])}`,
  });
};

const did: Readonly<Record<SentencesView['history'][number]['did'], string>> = {
  proposed: 'proposed it',
  added: 'confirmed it',
  returned: 'returned it',
  withdrawn: 'withdrew it',
};

const history = ({ history: all }: SentencesView, { zone }: Visit): Markup | false =>
  all.length > 0 &&
  html`<h2 class="govuk-heading-m">Who did what</h2>
<ol class="govuk-list">${all.map(
    ({ at, by, did: what, sentence }) =>
      html`<li><p class="govuk-body">${instantInWords(at, zone)}: ${by} ${did[what]}.<br>${inWords(sentence, 'en')}<br>${spanish(sentence)}</p></li>`,
  )}</ol>`;

const list: Screen = {
  path: page,
  access: readSentences.access,
  get: async (visit) => {
    const view = await read(visit);
    const { inUse, waiting } = view;
    return {
      title: caption,
      body: html`${doneBanner({ ...sentenceActs, ...returnedAct }, visit, view)}<h1 class="govuk-heading-xl">${caption}</h1>
<p>Our sentences leave at once. These are the company’s own: a supervisor and the DPO added each of them together. Officers find them beside those of <a class="govuk-link" href="${page}/catalog">our catalog</a>.</p>
${isSenior(visit) && button({ href: `${page}/propose`, text: sentenceActs.propose.title })}
${waiting.length > 0 && html`<h2 class="govuk-heading-m">Waits for a second person</h2>${waiting.map((one) => waitingCard(one, visit))}`}
<h2 class="govuk-heading-m">In use</h2>
${inUse.length === 0 ? emptyState('The company has no sentence of its own', { text: 'When a supervisor and the DPO have added one together, it appears here.' }) : inUse.map((one) => inUseCard(one, visit))}
${history(view, visit)}`,
    };
  },
};

const catalogPage = `${page}/catalog`;

/** For who wants to know whether we have a sentence already: one place at a time, as all are too many for a page. */
const ofCatalog: Screen = {
  path: catalogPage,
  access: readSentences.access,
  get: async ({ query }) => {
    const at = (field: SentenceField) => catalog.filter(({ fields }) => fields.includes(field));
    const place = sentenceFields.find((field) => field === query.get('place'));
    if (place === undefined)
      return {
        title: 'Our catalog of sentences',
        back: { href: page, text: caption },
        body: html`<h1 class="govuk-heading-xl">Our catalog of sentences</h1>
<p>They came with this release, tested in both languages. A sentence may be at several places.</p>
<ul class="govuk-list govuk-list--spaced">${sentenceFields.map((field) => html`<li><a class="govuk-link" href="${catalogPage}?place=${field}">${placeWords[field]}</a> (${at(field).length})</li>`)}</ul>`,
      };
    return {
      title: placeWords[place],
      back: { href: catalogPage, text: 'Our catalog of sentences' },
      body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">Our catalog of sentences</span> ${placeWords[place]}</h1>
<ul class="govuk-list govuk-list--spaced">${at(place).map((one) => html`<li>${inWords(one, 'en')}<br>${spanish(one)}</li>`)}</ul>`,
    };
  },
};

const actAt = (path: string, name: keyof typeof sentenceActs, keyOf: (visit: Visit) => string): Screen =>
  screenOfAct<SentenceContext>(path, putSentence.access, async (visit) => {
    const key = keyOf(visit);
    return {
      ...{ act: sentenceActs[name], context: { view: await read(visit), key }, method: putSentence.method },
      ...{ path: putSentence.path.replace('{key}', encodeURIComponent(key)), casePage: page, name, caption },
    };
  });

const ofAddress = ({ params }: Visit): string => params.key ?? '';

export const sentenceScreens: readonly Screen[] = [
  ...[list, ofCatalog],
  actAt(`${page}/propose`, 'propose', ({ form }) => keyFor(form.get('en') ?? '', form.get('formKey') ?? '')),
  actAt(`${page}/{key}/change`, 'change', ofAddress),
  actAt(`${page}/{key}/confirm`, 'confirm', ofAddress),
  actAt(`${page}/{key}/withdraw`, 'withdraw', ofAddress),
];
