import { Busy, InvalidInput, Unavailable } from '#domain/case/errors.ts';
import { FetchedOften, WrongCode, WrongPassphrase } from '#domain/request/errors.ts';
import { insetText, panel } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { catalog, type Locale } from '#functions/letters/catalog.ts';
import { statusButtons } from '#functions/letters/status-buttons.ts';
import type { RecordsAddress } from '#functions/request/answer/fetch-records.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { noWrongs, summary, type Wrongs, wrongsOf } from './faults.ts';
import { sendButton, type Typed, textField } from './fields.ts';
import { page } from './frame.ts';
import { hrefIn, inLanguage } from './language.ts';
import type { SiteLetterhead } from './needs.ts';
import { notAForm, tooLong } from './simple-pages.ts';
import { refusalIn } from './words/refusals.ts';

interface RecordsNeeds extends SiteLetterhead {
  /** @throws {InvalidInput | WrongCode | WrongPassphrase | FetchedOften | Busy | Unavailable} */
  fetch(typed: unknown): Promise<RecordsAddress>;
}

type Field = 'request' | 'code' | 'passphrase';
const fields = ['request', 'code', 'passphrase'];

interface Words {
  /** Label and hint. */
  readonly fields: Readonly<Record<Field, readonly [string, string]>>;
  readonly lost: (status: string) => Markup;
  readonly title: string;
  readonly lead: string;
  readonly show: string;
  readonly found: string;
  readonly download: string;
  readonly works: string;
  readonly busy: string;
}

const words = catalog<Words>(
  {
    title: 'Download your records',
    lead: 'We sent our answer and a code to your address on file. The first time, enter the code and choose a passphrase. After that, you need only the passphrase.',
    fields: {
      request: ['Reference of the letter', 'It begins with REQ-.'],
      code: ['Code from our letter', 'Eight digits. You need it only the first time.'],
      passphrase: [
        'Passphrase',
        'Choose at least 12 characters. You can paste it. We cannot look it up for you later.',
      ],
    },
    show: 'Show the download',
    lost: (status) =>
      html`Has the code expired, or did you lose the passphrase? <a href="${status}">Open your request</a> with the code in our first letter and choose “${statusButtons('en').newCode}”.`,
    found: 'Your records',
    download: 'Download the records',
    works: 'This link works for 15 minutes. After that, come back to this page and enter your passphrase.',
    busy: 'We could not open your records just now. Please try again in a moment.',
  },
  {
    title: 'Descargar sus registros',
    lead: 'Enviamos nuestra respuesta y un código a su dirección registrada. La primera vez, escriba el código y elija una frase de contraseña. Después solo necesita la frase.',
    fields: {
      request: ['Referencia de la carta', 'Empieza con REQ-.'],
      code: ['Código de nuestra carta', 'Ocho dígitos. Solo lo necesita la primera vez.'],
      passphrase: [
        'Frase de contraseña',
        'Elija al menos 12 caracteres. Puede pegarla. No podremos recordársela más adelante.',
      ],
    },
    show: 'Mostrar la descarga',
    lost: (status) =>
      html`¿Venció el código o perdió la frase? <a href="${status}">Abra su solicitud</a> con el código de nuestra primera carta y elija «${statusButtons('es').newCode}».`,
    found: 'Sus registros',
    download: 'Descargar los registros',
    works: 'Este enlace sirve durante 15 minutos. Después, vuelva a esta página y escriba su frase.',
    busy: 'No pudimos abrir sus registros en este momento. Intente de nuevo en un momento.',
  },
);

const form = (letterhead: SiteLetterhead, asTyped: Typed, status = 200): SiteResponse => {
  const { language } = letterhead;
  const say = words(language);
  const typed = { ...asTyped, language };
  const field = (name: Field) => {
    const [label, hint] = say.fields[name];
    return { name, label, hint } as const;
  };
  return page(letterhead, {
    title: say.title,
    at: '/records',
    status,
    wrong: typed.wrongs.size > 0,
    body: html`${summary(typed.wrongs, language)}
<h1 class="govuk-heading-xl">${say.title}</h1>
<p class="govuk-body-l">${say.lead}</p>
<form method="post" action="${hrefIn(language, '/records')}" novalidate>
${textField(field('request'), typed)}
${textField({ ...field('code'), autocomplete: 'one-time-code', optional: true }, typed)}
${textField({ ...field('passphrase'), type: 'password' }, typed)}
${sendButton(say.show)}
</form>
${insetText({ html: say.lost(hrefIn(language, '/status')) })}`,
  });
};

const found = (letterhead: SiteLetterhead, { url }: RecordsAddress): SiteResponse => {
  const say = words(letterhead.language);
  return page(letterhead, {
    title: say.found,
    body: html`${panel({ titleText: say.found, html: html`<p><a href="${url}" rel="noreferrer">${say.download}</a></p>` })}
<p>${say.works}</p>`,
  });
};

const why = (error: unknown, language: Locale): readonly [number, Wrongs] => {
  if (error instanceof InvalidInput) return [422, wrongsOf(error, fields, language)];
  if (error instanceof WrongCode) return [404, new Map([['code', refusalIn(error, language)]])];
  if (error instanceof WrongPassphrase) return [404, new Map([['passphrase', refusalIn(error, language)]])];
  if (error instanceof FetchedOften) return [409, new Map([['passphrase', refusalIn(error, language)]])];
  if (error instanceof Busy || error instanceof Unavailable)
    return [503, new Map([['', words(language).busy]])];
  throw error;
};

/** Works without JavaScript; opening it changes nothing. */
export const recordsPages =
  (ours: RecordsNeeds) =>
  async (asked: SiteRequest): Promise<SiteResponse> => {
    const [needs, { method, query, form: typed, refused }] = inLanguage(ours, asked);
    if (refused === 413) return tooLong(needs);
    if (refused === 415) return notAForm(needs);
    if (method === 'GET') return form(needs, { values: { request: query.request }, wrongs: noWrongs });
    const { request = '', passphrase = '' } = typed;
    const code = typed.code?.trim() || undefined;
    try {
      return found(needs, await needs.fetch({ request, passphrase, code }));
    } catch (error) {
      const [status, wrongs] = why(error, needs.language);
      // Never show a passphrase again.
      return form(needs, { values: { request, code }, wrongs }, status);
    }
  };
