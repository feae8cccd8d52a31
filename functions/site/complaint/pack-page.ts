import type { PackedLetter, PackedPolicy, RecoursePack } from '#functions/complaint/pack/compose-pack.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { postedInWords } from '#functions/letters/policy.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { complaintWords } from '#functions/site/words/complaint.ts';
import { complaintStatusWords } from '#functions/site/words/complaint-status.ts';
import { kindInWords } from '#functions/site/words/kinds.ts';
import type { SiteResponse } from '../exchange.ts';
import { sendButton } from '../fields.ts';
import { page } from '../frame.ts';
import type { SiteLetterhead } from '../needs.ts';
import { actOn } from '../status-form.ts';

const words = catalog(
  {
    made: 'Made on',
    asked: 'What you asked for',
    complained: 'What you told us in your complaint',
    due: 'Last day for our answer',
    letters: (n: number) => (n === 1 ? 'The letter that we sent you' : `The ${n} letters that we sent you`),
    none: 'We have not sent you a letter yet.',
    sent: (on: string) => `Sent on ${on}`,
    posted: (on: string) => `Mailed on paper on ${on}`,
    hash: 'Fingerprint (SHA-256) of our copy:',
    blank: 'Codes and links that open your case are left out.',
    print: 'Save or print this page for your records.',
    back: 'Back to your complaint',
    request: (id: string) => `Your request ${id}`,
    erased: 'We no longer have your words.',
    policy: 'Privacy policy that applies',
    version: (posted: string) => `The version ${posted}:`,
    policyHash: 'Fingerprint (SHA-256) of its text:',
  },
  {
    made: 'Hecho el',
    asked: 'Qué pidió usted',
    complained: 'Qué nos dijo en su queja',
    due: 'Último día para nuestra respuesta',
    letters: (n) => (n === 1 ? 'La carta que le enviamos' : `Las ${n} cartas que le enviamos`),
    none: 'Todavía no le hemos enviado ninguna carta.',
    sent: (on) => `Enviada el ${on}`,
    posted: (on) => `Enviada en papel el ${on}`,
    hash: 'Huella (SHA-256) de nuestra copia:',
    blank: 'No incluye los códigos ni los enlaces que abren su caso.',
    print: 'Guarde o imprima esta página.',
    back: 'Volver a su queja',
    request: (id) => `Su solicitud ${id}`,
    erased: 'Ya no tenemos sus palabras.',
    policy: 'Política de privacidad que se aplica',
    version: (posted) => `La versión ${posted}:`,
    policyHash: 'Huella (SHA-256) de su texto:',
  },
);

const letterOf = ({ language, zone }: SiteLetterhead, letter: PackedLetter): Markup => {
  const say = words(language);
  const { subject, text, sentAt, postedOn, sha256 } = letter;
  const when =
    postedOn === undefined
      ? say.sent(instantInWords(sentAt, zone, language))
      : say.posted(dateInWords(postedOn, language));
  return html`<h3 class="govuk-heading-s">${subject}</h3>
<p>${when}</p>
<blockquote class="pc-typed">${text}</blockquote>
<p>${say.hash} <span class="pc-code">${sha256}</span></p>`;
};

const lettersOf = (needs: SiteLetterhead, letters: readonly PackedLetter[]): Markup => {
  const say = words(needs.language);
  if (letters.length === 0) return html`<p>${say.none}</p>`;
  return html`<h2 class="govuk-heading-m">${say.letters(letters.length)}</h2>
${letters.map((one) => letterOf(needs, one))}`;
};

/** With its address in words: the pack is printed (P48). */
const policyRow = ({ language, zone }: SiteLetterhead, policy: PackedPolicy | undefined) => {
  if (policy === undefined) return undefined;
  const say = words(language);
  return {
    key: { text: say.policy },
    value: {
      html: html`${say.version(postedInWords(policy, zone, language))}<br><a class="govuk-link" href="${policy.url}" rel="noreferrer">${policy.url}</a><br>${say.policyHash} <span class="pc-code">${policy.sha256}</span>`,
    },
  };
};

const quoted = (needs: SiteLetterhead, text: string): Markup =>
  text === ''
    ? html`<p>${words(needs.language).erased}</p>`
    : html`<blockquote class="pc-typed">${text}</blockquote>`;

/** R-8, R-25: nothing but what this reader asked and was sent. */
export const packPage = (needs: SiteLetterhead, pack: RecoursePack, code: string): SiteResponse => {
  const { language, zone } = needs;
  const say = { ...complaintWords(language), ...complaintStatusWords(language) };
  const here = words(language);
  const at = (instant: RecoursePack['madeAt']) => instantInWords(instant, zone, language);
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  const { request } = pack;
  return page(needs, {
    title: say.packTitle,
    at: '/status',
    keep: { code, action: 'pack' },
    body: html`<h1 class="govuk-heading-xl">${say.packTitle}</h1>
<p class="govuk-body-l">${here.print}</p>
<p>${here.blank}</p>
${summaryList({
  rows: [
    row(say.reference, pack.id),
    row(say.subject, say.topics[pack.topic]),
    row(say.receivedOn, at(pack.receivedAt)),
    row(here.due, dateInWords(pack.dueOn, language)),
    row(here.made, at(pack.madeAt)),
    policyRow(needs, pack.policy),
  ],
})}
<h2 class="govuk-heading-m">${here.complained}</h2>
${quoted(needs, pack.said)}
${pack.messages.map(({ at: instant, from, text }) => html`<p>${from === 'you' ? say.you : say.us}, ${at(instant)}</p>${quoted(needs, text)}`)}
${lettersOf(needs, pack.letters)}
${
  request !== undefined &&
  html`<h2 class="govuk-heading-l">${here.request(request.id)}</h2>
${summaryList({ rows: [row(here.asked, kindInWords(request.kind, language)), row(say.receivedOn, at(request.receivedAt)), policyRow(needs, request.policy)] })}
${quoted(needs, request.said)}
${lettersOf(needs, request.letters)}`
}
${actOn(needs, code, {}, sendButton(here.back, 'secondary'))}`,
  });
};
