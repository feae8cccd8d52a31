import { tag } from '#functions/design-system/blocks.ts';
import { card, facts, halves } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { LetterShown } from '#functions/notice/letter/show-letter.ts';
import { sendAct, showAct } from '../acts/do-act.ts';
import { readBreachCase } from '../breach/breach-case.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { isShown, noticeDoing } from './act-on-page.ts';
import { approveAct } from './approve-act.ts';
import { previewOf } from './letter-beside.ts';
import { letterAsRead } from './letter-parts.ts';
import { audienceIn, listNumber, listWords } from './notice-case.ts';

const languageWords: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish' };

const number = (count: number): string => count.toLocaleString('en-US');

/** References that are spelled alike: we write to both, and the approver should know. */
const alike = ({ list }: LetterShown): Markup => {
  const pairs = list?.alike ?? [];
  if (pairs.length === 0) return html``;
  return html`<p>These references look alike, and we write to each of them: ${pairs
    .slice(0, 20)
    .map((refs) => refs.join(' and '))
    .join('; ')}${pairs.length > 20 && `; and ${pairs.length - 20} more`}.</p>`;
};

const listFacts = (shown: LetterShown, list: number): Markup => {
  const { count, addressChanged, collapsed, unknownAccounts, inSpanish } = shown;
  const one = (name: string, value: string) => ({ name, value: { text: value } });
  const segments = shown.list?.segments.map(({ name, rows }) => `${name} ${number(rows)}`).join(', ') ?? '';
  return card({
    id: 'list',
    title: { text: `Who gets it: ${listWords(list)}` },
    body: html`${facts(
      [
        one('People who get this letter', number(count)),
        one('Rows with a changed address', number(addressChanged)),
        one('Rows left out as duplicates', number(collapsed)),
        one('Rows with an unknown account', number(unknownAccounts)),
        one('Rows that ask for Spanish', number(inSpanish)),
        one('Segments', segments || 'None'),
      ],
      true,
    )}
<p>A row with a changed address goes on paper to the address that we knew before.</p>${alike(shown)}`,
  });
};

/** The whole letter, as the first of three customers reads it. */
const letters = ({ letters: [sample], missing }: LetterShown): Markup =>
  html`<h2 class="govuk-heading-m">The letter</h2>${
    sample &&
    letterAsRead({
      ...{ label: 'The letter as one customer reads it', subject: sample.subject, text: sample.text },
      ...{ missing, to: sample.to ?? 'On paper', language: sample.language, isWhole: true },
    })
  }`;

/** Each language and each segment with words of its own; paper has the same words. */
const waysOut = ({ renderings, missing }: LetterShown): Markup => {
  const ways = renderings.filter(
    ({ segment, lane, locale }, at) =>
      lane === 'email' &&
      renderings.findIndex((one) => one.lane === lane && one.locale === locale && one.segment === segment) ===
        at,
  );
  const rest = ways.map(({ locale, segment, subject, text }) => {
    const who = segment !== '' ? `segment ${segment}` : ways.length > 1 ? 'everybody else' : 'everybody';
    return html`<h3 class="govuk-heading-s">${languageWords[locale] ?? locale}, ${who}</h3>${letterAsRead({
      label: `The letter in ${languageWords[locale] ?? locale} to ${who}`,
      ...{ subject, text, missing, to: `To ${who}`, language: locale === 'es' ? 'es' : 'en' },
    })}`;
  });
  return html`<h2 class="govuk-heading-m">Each version that goes out</h2>${rest}`;
};

const seals = ({ letterSha256, listSha256, renderedSha256 }: LetterShown): Markup =>
  html`<p class="pc-small">${tag({ text: 'Seals', classes: 'govuk-tag--grey' })} letter ${letterSha256?.slice(0, 12)}…, list ${listSha256?.slice(0, 12)}…, as it reads ${renderedSha256?.slice(0, 12)}…. This page sends them whole, so that you approve what you read here.</p>`;

const doingOn = async (visit: Visit) => {
  const { id = '' } = visit.params;
  const view = await readBreachCase(visit, id);
  const [list, audience] = [listNumber(visit.query.get('list')), audienceIn(visit.query)];
  const before = noticeDoing(visit, view, 'approve-notice', approveAct());
  if (isShown(before)) return before;
  const shown = await previewOf(visit, { id, list, audience });
  const about = new URLSearchParams({ list: String(list), audience });
  if (typeof shown === 'string')
    return noticeDoing(visit, view, 'approve-notice', { ...approveAct(), lead: () => html`<p>${shown}</p>` });
  const { letterSha256, listSha256, renderedSha256, missing, inSpanish, languages } = shown;
  const lacksSpanish = inSpanish > 0 && !languages.includes('es');
  const act = approveAct({ letterSha256, listSha256, renderedSha256, missing, lacksSpanish });
  const lead =
    () => html`${halves(letters(shown), html`${listFacts(shown, list)}${waysOut(shown)}${seals(shown)}`)}
<h2 class="govuk-heading-m">Your approval</h2>`;
  return noticeDoing(visit, view, 'approve-notice', { ...act, lead }, about);
};

const at =
  (then: typeof sendAct) =>
  async (visit: Visit): Promise<Shown | Moved> => {
    const doing = await doingOn(visit);
    if (isShown(doing)) return doing;
    const answer = await then(visit, doing);
    return 'to' in answer ? answer : { ...answer, width: 'wide' };
  };

/** The rendered letter first, then what the approver repeats of it (R-13, R-15, R-28, L-8). */
export const approvePage: Screen = {
  path: '/officer/breaches/{id}/do/approve-notice',
  access: 'breach-signing',
  get: at(async (visit, doing) => showAct(visit, doing)),
  post: at(sendAct),
};
