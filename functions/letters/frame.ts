import { printable } from '#domain/case/keys.ts';
import type { WordsOut } from '#domain/case/words-out.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter, LetterClass, LetterReader } from '#ports/letters.ts';
import { localeOf } from './catalog.ts';
import { freeFormats, relayCalls } from './reach-us.ts';

/** `W`: whose words it may have. */
type PartOf<W extends string> =
  | W
  | { readonly heading: W }
  | { readonly list: readonly W[] }
  | { readonly link: string; readonly label: W }
  | { readonly code: string; readonly label: W }
  /** What somebody wrote, shown as their words. */
  | { readonly quote: W };

/** Of a letter to anybody outside (R-10). */
export type Part = PartOf<WordsOut>;

interface DraftOf<W extends string> {
  readonly to: string;
  /** No user's text in a subject or heading. */
  readonly subject: W;
  readonly reference: string;
  readonly parts: readonly PartOf<W>[];
  readonly class?: LetterClass;
  readonly locale?: string;
  readonly secrets?: readonly string[];
}

/** Of a letter to our own people. */
export type InsidePart = PartOf<string>;

/** To our own people alone: nothing of it leaves. */
export interface InsideDraft extends DraftOf<string> {
  readonly reader?: 'officers';
}

/** To anybody outside: a bare `string` of a form does not compile in it (R-10). */
export interface Draft extends DraftOf<WordsOut> {
  readonly reader: Exclude<LetterReader, 'officers'>;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (sign) => escapes[sign] as string);

type AnyDraft = DraftOf<string> & { readonly reader?: LetterReader };

/** Every text of a letter passes here. A line ends only at a typed line break. */
const printed = (part: InsidePart): InsidePart => {
  if (typeof part === 'string') return printable(part);
  if ('list' in part) return { list: part.list.map(printable) };
  const values = Object.entries(part).map(([name, text]) => [name, printable(text)]);
  return Object.fromEntries(values) as InsidePart;
};

const inText = (part: InsidePart): string => {
  if (typeof part === 'string') return part;
  if ('heading' in part) return part.heading;
  if ('list' in part) return part.list.map((item) => `- ${item}`).join('\n');
  if ('link' in part) return `${part.label}\n${part.link}`;
  if ('code' in part) return `${part.label}\n${part.code}`;
  return part.quote
    .split('\n')
    .map((row) => `  ${row}`.trimEnd())
    .join('\n');
};

const inHtml = (part: InsidePart): string => {
  if (typeof part === 'string') return `<p>${escapeHtml(part)}</p>`;
  if ('heading' in part) return `<h2 style="font-size:1em">${escapeHtml(part.heading)}</h2>`;
  if ('list' in part) return `<ul>${part.list.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
  if ('link' in part)
    return `<p>${escapeHtml(part.label)}<br><a href="${escapeHtml(part.link)}">${escapeHtml(part.link)}</a></p>`;
  if ('code' in part) return `<p>${escapeHtml(part.label)}<br><code>${escapeHtml(part.code)}</code></p>`;
  return `<blockquote style="white-space:pre-wrap">${escapeHtml(part.quote)}</blockquote>`;
};

export const addressMark = '<!-- address -->';

/** Who signs. */
type Signed = Pick<Letterhead, 'companyName' | 'companyAddress' | 'companyContact'>;

const page = (letterhead: Signed, draft: AnyDraft): string => `<!doctype html>
<html lang="${localeOf(draft.locale)}"><head><meta charset="utf-8"><title>${escapeHtml(draft.subject)}</title></head>
<body style="font:16px/1.5 Georgia,serif;max-width:38em;margin:2em auto;padding:0 1em;color:#1b1b1b">
${addressMark}
<p><strong>${escapeHtml(letterhead.companyName)}</strong></p>
<h1 style="font-size:1.25em">${escapeHtml(draft.subject)}</h1>
${draft.parts.map(inHtml).join('\n')}
<hr><p style="font-size:.9em">${signature(letterhead, draft).map(escapeHtml).join('<br>')}</p>
</body></html>
`;

const referenceWord = { en: 'Reference', es: 'Referencia' } as const;

/** Our own people know how to reach us. */
const signature = (letterhead: Signed, { reference, locale, reader = 'officers' }: AnyDraft): string[] => [
  letterhead.companyName,
  letterhead.companyAddress,
  letterhead.companyContact,
  ...(reader === 'officers'
    ? []
    : [[relayCalls(letterhead.companyContact, locale), freeFormats(locale)].filter(Boolean).join(' ')]),
  `${referenceWord[localeOf(locale)]}: ${reference}`,
];

/** One purpose, the reference in subject and text, who we are, each link alone on its line. */
export const frame = (letterhead: Signed, written: Draft | InsideDraft): Letter => {
  const draft: AnyDraft = {
    ...written,
    subject: printable(written.subject),
    parts: written.parts.map(printed),
  };
  return {
    to: draft.to,
    subject: draft.subject,
    text: `${[...draft.parts.map(inText), `-- \n${signature(letterhead, draft).join('\n')}`].join('\n\n')}\n`,
    html: page(letterhead, draft),
    ...(draft.class ? { class: draft.class } : {}),
    ...(draft.reader ? { reader: draft.reader } : {}),
    ...(draft.secrets ? { secrets: draft.secrets } : {}),
  };
};
