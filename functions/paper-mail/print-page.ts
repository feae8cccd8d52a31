import { type LetterFormat, letterFormatPolicies } from '#domain/case/letter-formats.ts';
import { howToMake } from '#domain/case/paper-mail.ts';
import { addressMark, escapeHtml } from '#functions/letters/frame.ts';
import type { PaperLetter } from '#ports/paper-mail.ts';

/** Replaces a secret in stored copies. */
const blank = '████';

const style = `@page { margin: 2.5cm 2.5cm 2cm }
address { font-style: normal; white-space: pre-line; min-height: 3.5cm; margin: 1cm 0 }
@media print { body { max-width: none !important; margin: 0 !important; font-size: 11pt !important } a { color: inherit; text-decoration: none } p, ul, blockquote { break-inside: avoid } }`;

/** 18 points and more everywhere, without serifs or italics, on screen as on paper. */
const largePrint = `body { font: 18pt/1.5 Verdana, Arial, sans-serif !important; max-width: none !important; color: #000 !important }
body * { font-family: inherit !important; font-size: inherit !important; font-style: normal !important }
body h1, body h2 { font-size: 22pt !important }
@media print { body { font-size: 18pt !important } }`;

/** For the officer who prints it: what else to do. The paper does not say it. */
const toMake = (format: LetterFormat): string =>
  letterFormatPolicies[format].isMadeByHand
    ? `<p class="to-make" style="border:2px solid;padding:.5em">${escapeHtml(howToMake(format))}</p>\n`
    : '';

/** The address fits a window envelope. */
export const printPage = (
  { html, to }: Pick<PaperLetter, 'html' | 'to'>,
  {
    secret = blank,
    format = 'standard',
  }: { readonly secret?: string | undefined; readonly format?: LetterFormat } = {},
): string => {
  const isLarge = letterFormatPolicies[format].print === 'large';
  const styles = `<style>\n${style}${isLarge ? `\n${largePrint}` : ''}\n@media print { .to-make { display: none } }\n</style>`;
  return html
    .replaceAll(blank, secret)
    .replace('</head>', () => `${styles}</head>`)
    .replace(/<body[^>]*>/, (tag) => `${tag}<main>`)
    .replace('</body>', '</main></body>')
    .replace(addressMark, () => `${toMake(format)}<address>${escapeHtml(to)}</address>`);
};
