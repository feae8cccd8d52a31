import { hasAccess } from '#domain/case/groups.ts';
import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { input, select } from '#functions/design-system/fields.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { showLetter } from '#functions/notice/contract.ts';
import type { LetterShown } from '#functions/notice/letter/show-letter.ts';
import { ApiRefused } from '../api.ts';
import type { Visit } from '../visit.ts';
import { letterAsRead } from './letter-parts.ts';
import { type Audience, apiOf, listWords } from './notice-case.ts';

export interface OfLetter {
  readonly id: string;
  readonly list: number;
  readonly audience: Audience;
}

interface Asked {
  readonly row?: number;
  /** Before anything is written: what each letter says by itself, and what is missing. */
  readonly draft?: { readonly subject: string; readonly body: string };
}

/** The letter as the API renders it, or why there is none. It records that the officer saw names (R-24). */
export const previewOf = async (
  { api, officer }: Pick<Visit, 'api' | 'officer'>,
  { id, list, audience }: OfLetter,
  asked: Asked = {},
): Promise<LetterShown | string> => {
  // An auditor reads the versions, which name nobody.
  if (!hasAccess(showLetter.access, officer.groups))
    return 'The letter names a customer, so this is for officers who work on breaches.';
  const path = showLetter.path.replace('/api/officer/breaches/{caseId}', apiOf(id));
  try {
    return await api.act<LetterShown>({ method: 'POST', path, body: { list, for: audience, ...asked } });
  } catch (error) {
    if (!(error instanceof ApiRefused) || ![409, 422].includes(error.problem.status)) throw error;
    return error.problem.errors?.[0]?.detail ?? error.problem.detail;
  }
};

const laneWords = { email: 'by email', paper: 'on paper' } as const;
const languageWords: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish' };

type Rendering = LetterShown['renderings'][number];

const wayWords = ({ locale, lane, segment }: Rendering): string =>
  [languageWords[locale] ?? locale, laneWords[lane], ...(segment === '' ? [] : [`segment ${segment}`])].join(
    ', ',
  );

/** A letter to nobody by name repeats the first one. */
const waysOf = ({ renderings }: LetterShown): readonly Rendering[] =>
  renderings.filter(
    (one, at) =>
      renderings.findIndex(
        ({ locale, lane, segment }) => locale === one.locale && lane === one.lane && segment === one.segment,
      ) === at,
  );

const languageOf = (locale: string): 'en' | 'es' => (locale === 'es' ? 'es' : 'en');

const asRow = (shown: LetterShown, row: number): Markup => {
  const [letter] = shown.letters;
  if (letter === undefined) return html``;
  const { to, address, segment, language, subject, text } = letter;
  return letterAsRead({
    ...{ label: `The letter as row ${row} reads it`, subject, text, language, missing: shown.missing },
    to: `${to ?? `On paper to ${address?.replaceAll('\n', ', ') ?? 'no address'}`}${segment && `, segment ${segment}`}`,
  });
};

const asWay = (shown: LetterShown, way: number): Markup => {
  const one = waysOf(shown)[way];
  if (one === undefined) return html``;
  const { subject, text, locale } = one;
  return letterAsRead({
    ...{ label: 'The letter with open names and dates', subject, text, missing: shown.missing },
    to: `To everybody who gets it in ${wayWords(one)}`,
    language: languageOf(locale),
  });
};

const chooser = (visit: Visit, { list, audience }: OfLetter, shown: LetterShown): Markup => {
  const ways = waysOf(shown);
  const [row, way] = [visit.query.get('row') ?? '1', visit.query.get('way') ?? ''];
  return html`<form method="get" action="${visit.path}" class="pc-no-print" data-filters>
<input type="hidden" name="list" value="${list}"><input type="hidden" name="audience" value="${audience}">
${input({ name: 'row', value: row, label: { text: `As this row of ${listWords(list)} reads it` }, hint: { text: `From 1 to ${(shown.list?.count ?? 0).toLocaleString('en-US')}, in the order of the frozen list.` }, inputmode: 'numeric', classes: 'govuk-input--width-5' })}
${select({ name: 'way', value: way, label: { text: 'Or each way in which it goes out' }, items: [{ value: '', text: 'Show a row' }, ...ways.map((one, at) => ({ value: String(at + 1), text: wayWords(one) }))] })}
${button({ text: 'Show', classes: 'govuk-button--secondary' })}
</form>`;
};

export const rowIn = (query: URLSearchParams): number => {
  const typed = Number(query.get('row') ?? '1');
  return Number.isInteger(typed) && typed > 0 ? typed : 1;
};

/** The saved letter as row n reads it, or in each of the ways in which it goes out. Without a list, the ways alone. */
export const letterBeside = (visit: Visit, of: OfLetter, shown: LetterShown | string): Markup => {
  if (typeof shown === 'string') return emptyState('The letter as each customer reads it', { text: shown });
  const way = Number(visit.query.get('way') ?? (shown.letters.length > 0 ? '0' : '1'));
  return html`${chooser(visit, of, shown)}${way > 0 ? asWay(shown, way - 1) : asRow(shown, rowIn(visit.query))}`;
};
