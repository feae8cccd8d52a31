import { addressMark, escapeHtml } from '#functions/letters/frame.ts';
import type { PaperLetter } from '#ports/paper-mail.ts';

/** Replaces a secret in stored copies. */
const blank = '████';

const style = `<style>
@page { margin: 2.5cm 2.5cm 2cm }
address { font-style: normal; white-space: pre-line; min-height: 3.5cm; margin: 1cm 0 }
@media print { body { max-width: none !important; margin: 0 !important; font-size: 11pt !important } a { color: inherit; text-decoration: none } p, ul, blockquote { break-inside: avoid } }
</style>`;

/** The address fits a window envelope. */
export const printPage = ({ html, to }: PaperLetter, secret = blank): string =>
  html
    .replaceAll(blank, secret)
    .replace('</head>', `${style}</head>`)
    .replace(addressMark, `<address>${escapeHtml(to)}</address>`);
