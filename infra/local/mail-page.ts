import { escapeHtml } from '#functions/letters/frame.ts';
import type { InboxEmail } from './inbox.ts';

const link = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]/g;

const linked = (text: string): string => {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: url, index } of text.matchAll(link)) {
    parts.push(escapeHtml(text.slice(from, index)), `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`);
    from = index + url.length;
  }
  return [...parts, escapeHtml(text.slice(from))].join('');
};

const letter = ({ at, from, configurationSet, to, subject, text, html }: InboxEmail): string => `
<article>
  <h2>${escapeHtml(subject)}</h2>
  <p><time>${escapeHtml(at)}</time> from ${escapeHtml(from)}${configurationSet ? ` (${escapeHtml(configurationSet)})` : ''} to <a href="/local/mail?to=${encodeURIComponent(to)}">${escapeHtml(to)}</a></p>
  <pre>${linked(text)}</pre>
  ${html && `<details><summary>As HTML</summary><iframe sandbox title="${escapeHtml(subject)}" srcdoc="${escapeHtml(html)}"></iframe></details>`}
</article>`;

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
  article { border: 1px solid #999; border-radius: 6px; padding: 0 1rem; margin: 1rem 0; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
  iframe { width: 100%; height: 24rem; border: 1px solid #ccc; }`;

export const mailPage = (mails: readonly InboxEmail[]): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Letters sent</title><style>${style}</style></head>
<body>
<main>
<h1>Letters sent</h1>
<p>${mails.length === 0 ? 'None yet.' : `${mails.length}, newest first.`} <a href="/local/mail">All</a></p>
${mails.toReversed().map(letter).join('')}
</main>
</body>
</html>
`;
