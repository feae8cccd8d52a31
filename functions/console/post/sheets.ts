import { alreadyEscaped, html, type Markup } from '#functions/design-system/html.ts';

/** A letter as the API prints it, taken apart. Its markup is ours: what people typed is escaped in it. */
export interface Sheet {
  readonly language: string;
  readonly title: string;
  readonly styles: string;
  /** Inline style of the page. */
  readonly paper: string;
  readonly body: string;
}

const first = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';

export const sheetOf = (page: string): Sheet => ({
  language: first(page, /<html lang="([^"]*)"/),
  title: first(page, /<title>([^<]*)<\/title>/),
  styles: first(page, /<style>([\s\S]*?)<\/style>/),
  paper: first(page, /<body style="([^"]*)"/),
  // Our own page around it has a main part already.
  body: first(page, /<main>([\s\S]*)<\/main>/),
});

/** In a page of ours: no inline style, one heading of the first rank, and no link of the person's that opens by mistake. */
export const bodyInPage = ({ body }: Sheet): Markup =>
  alreadyEscaped(
    body
      .replaceAll(/ style="[^"]*"/g, '')
      .replaceAll(/<a href="[^"]*">([^<]*)<\/a>/g, '<span class="pc-typed">$1</span>')
      .replace('<address>', '<address class="pc-typed">')
      .replace('<h1>', '<h2 class="pc-letter__subject">')
      .replace('</h1>', '</h2>'),
  );

const between = `.letter { break-after: page } .letter:last-child { break-after: auto }
.bar { font: 16px/1.5 system-ui, sans-serif; max-width: 38em; margin: 1em auto; padding: 1em; border: 2px solid }
.bar h1 { font-size: 1em; margin: 0 }
@media print { .bar { display: none } }`;

/** One page of many letters, each on paper of its own. Large print keeps its own rules, so each style has a class. */
export const sheetsInOne = (sheets: readonly Sheet[], bar: Markup): Markup => {
  const styles = [...new Set(sheets.map((sheet) => sheet.styles))];
  const scoped = styles.map((style, at) => style.replaceAll(/\bbody\b/g, `.style-${at}`));
  const letters = sheets.map(
    ({ styles: style, language, paper, body }) =>
      html`<section class="letter"><div class="style-${styles.indexOf(style)}" lang="${language}" style="${alreadyEscaped(paper)}">${alreadyEscaped(body)}</div></section>
`,
  );
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Letters to print</title>
<style>${alreadyEscaped([between, ...scoped].join('\n'))}</style></head>
<body>${bar}<main>${letters}</main></body></html>
`;
};
