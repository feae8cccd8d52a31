import { html, type Markup } from '#functions/design-system/html.ts';
import { listLetters, readLetter } from '#functions/paper-mail/contract.ts';
import type { Page } from '#ports/cases.ts';
import { ApiRefused } from '../api.ts';
import type { Reply } from '../reply.ts';
import type { Screen, Visit } from '../visit.ts';
import { type ListedLetter, nameOfLetter, pageOfLetter, placeIn, postRoom, printed } from './letter.ts';
import { type Sheet, sheetOf, sheetsInOne } from './sheets.ts';

/** As the API sends it: a letter has its own style and no script, and loads nothing. */
const paper = (body: string): Reply => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  },
  body,
});

export const printOne: Screen = {
  path: `${postRoom}/{caseId}/{kind}/{of}/print`,
  access: readLetter.access,
  get: async (visit) => paper(await printed(visit, placeIn(visit))),
};

interface Read {
  readonly letter: ListedLetter;
  /** Undefined: its link no longer works, so it must not be mailed. */
  readonly sheet: Sheet | undefined;
}

/** So many at once; the API's other callers wait otherwise. */
const atOnce = 5;

const readAll = async (visit: Visit, letters: readonly ListedLetter[]): Promise<readonly Read[]> => {
  const read: Read[] = [];
  for (let from = 0; from < letters.length; from += atOnce)
    read.push(
      ...(await Promise.all(
        letters.slice(from, from + atOnce).map(async (letter) => {
          try {
            return { letter, sheet: sheetOf(await printed(visit, letter)) };
          } catch (error) {
            if (error instanceof ApiRefused && error.problem.status === 409)
              return { letter, sheet: undefined };
            throw error;
          }
        }),
      )),
    );
  return read;
};

const bar = (read: readonly Read[], cursor: string | undefined): Markup => {
  const printable = read.filter(({ sheet }) => sheet !== undefined).length;
  const left = read.flatMap(({ letter, sheet }) => (sheet === undefined ? [letter] : []));
  const words = printable === 1 ? '1 letter is' : `${printable} letters are`;
  return html`<header class="bar"><h1>${words} on this page</h1><p>Print it: each letter starts on a new sheet. This box is not printed.</p>
<p>A letter counts as mailed when you record it in the <a href="${postRoom}">post room</a>.</p>
${left.length > 0 && html`<p>Not on this page, because the link in them no longer works:</p><ul>${left.map((one) => html`<li><a href="${pageOfLetter(one)}">${nameOfLetter(one)}</a></li>`)}</ul>`}
${cursor !== undefined && html`<p><a href="${postRoom}/print?cursor=${encodeURIComponent(cursor)}">The next letters</a></p>`}</header>`;
};

/** Each letter shows a person, so the API records each look. */
export const printAll: Screen = {
  path: `${postRoom}/print`,
  access: readLetter.access,
  get: async (visit) => {
    const from = visit.query.get('cursor') ?? '';
    const path = `${listLetters.path}?queue=to-post&cursor=${encodeURIComponent(from)}`;
    const { items, cursor } = await visit.api.read<Page<ListedLetter>>(path);
    const read = await readAll(visit, items);
    const sheets = read.flatMap(({ sheet }) => sheet ?? []);
    return paper(sheetsInOne(sheets, bar(read, cursor)).toString());
  },
};
