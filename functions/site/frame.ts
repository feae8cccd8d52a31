import { skipLink } from '#functions/design-system/blocks.ts';
import { html, type Markup, raw } from '#functions/design-system/html.ts';
import { serviceNavigation } from '#functions/design-system/service-navigation.ts';
import { catalog, locales } from '#functions/letters/catalog.ts';
import { relayCalls } from '#functions/letters/reach-us.ts';
import { assetUrl } from './asset-url.ts';
import type { SiteResponse } from './exchange.ts';
import { pageHeaders } from './headers.ts';
import { hrefIn } from './language.ts';
import type { SiteLetterhead } from './needs.ts';
import { notSold } from './words/not-sold.ts';

export interface Page {
  readonly title: string;
  readonly body: Markup;
  readonly status?: number;
  /** The title starts with the error. */
  readonly wrong?: boolean;
  readonly script?: 'verify.js' | 'status.js';
  /** Path in the navigation. */
  readonly at?: string;
  /** What the page needs to show the same in the other language. It is sent in a form, never in an address. */
  readonly keep?: Readonly<Record<string, string>>;
  /** Of a form that the change of language sends, so that nothing typed is lost. */
  readonly typedIn?: { readonly form: string; readonly send: string };
}

const words = catalog(
  {
    site: (company: string) => `${company} privacy requests`,
    about: 'About this service',
    doors: { '/request': 'Make a request', '/status': 'Check a request', '/verify': 'Enter a code' },
    pages: 'Pages',
    skip: 'Skip to main content',
    error: 'Error: ',
    help: 'Help',
    person: (contact: Markup) =>
      html`A person will answer you at ${contact}. You can also make your request there in your own words.`,
    cookies:
      'One cookie keeps your answers while you fill in the form, for 24 hours at most. These pages load nothing from other sites.',
    statements: { '/privacy': 'Privacy statement', '/accessibility': 'Accessibility statement' },
  },
  {
    site: (company) => `Solicitudes de privacidad de ${company}`,
    about: 'Sobre este servicio',
    doors: {
      '/request': 'Hacer una solicitud',
      '/status': 'Consultar una solicitud',
      '/verify': 'Ingresar un código',
    },
    pages: 'Páginas',
    skip: 'Ir al contenido principal',
    error: 'Error: ',
    help: 'Ayuda',
    person: (contact) =>
      html`Una persona le responderá en ${contact}. Allí también puede hacer su solicitud con sus propias palabras.`,
    cookies:
      'Una cookie guarda sus respuestas mientras llena el formulario, por 24 horas como máximo. Estas páginas no cargan nada de otros sitios.',
    statements: { '/privacy': 'Privacidad en estas páginas', '/accessibility': 'Accesibilidad' },
  },
);

/** Each language names itself. */
const otherLanguage = { en: ['es', 'Español'], es: ['en', 'English'] } as const;

const languageLink = ({ language, here = '/' }: SiteLetterhead, keep: Page['keep']): Markup => {
  const [other, name] = otherLanguage[language];
  const address = hrefIn(other, here);
  return keep === undefined
    ? html`<p class="govuk-width-container pc-language"><a class="govuk-link" href="${address}" lang="${other}" hreflang="${other}" rel="alternate">${name}</a></p>`
    : html`<form class="govuk-width-container pc-language" method="post" action="${address}">${Object.entries(keep).map(([field, value]) => html`<input type="hidden" name="${field}" value="${value}">`)}<button type="submit" lang="${other}">${name}</button></form>`;
};

/**
 * Sends the form with `go`, the language. Enter presses a form's first button, so that one comes before it: it goes on, as
 * the form's own button does.
 */
const languageOfForm = (
  { language }: SiteLetterhead,
  { form, send }: NonNullable<Page['typedIn']>,
): Markup => {
  const [other, name] = otherLanguage[language];
  return html`<p class="govuk-width-container pc-language"><button type="submit" form="${form}" class="govuk-visually-hidden" tabindex="-1" aria-hidden="true">${send}</button><button type="submit" form="${form}" name="go" value="${other}" lang="${other}">${name}</button></p>`;
};

const alternates = ({ here = '/' }: SiteLetterhead): Markup =>
  html`${locales.map(
    (one) => html`<link rel="alternate" hreflang="${one}" href="${hrefIn(one, here)}">
`,
  )}`;

const foot = ({ language, contact, optsOut }: SiteLetterhead): Markup => {
  const say = words(language);
  const links = Object.entries(say.statements).map(
    ([path, text]) => html`<li><a class="govuk-link" href="${hrefIn(language, path)}">${text}</a></li>`,
  );
  const relay = relayCalls(contact, language);
  return html`<h2 class="govuk-heading-s">${say.help}</h2>
<p>${say.person(contactLink(contact))}${relay !== '' && ` ${relay}`}</p>
<ul class="govuk-list">${links}</ul>
<p>${say.cookies}${optsOut === true && ` ${notSold(language)}`}</p>`;
};

const clock = raw(
  '<svg class="pc-mark" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 6.5V12l3.6 2.2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);

export const contactLink = (contact: string): Markup =>
  html`${contact
    .split(/((?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/)
    .map((part, at) => (at % 2 === 1 ? html`<a href="mailto:${part}">${part}</a>` : part))}`;

const masthead = ({ companyName, language }: SiteLetterhead, at: string | undefined): Markup => {
  const say = words(language);
  return serviceNavigation({
    classes: 'govuk-service-navigation--inverse',
    label: say.about,
    serviceName: say.site(companyName),
    serviceUrl: hrefIn(language, '/'),
    serviceSign: clock,
    navigationLabel: say.pages,
    navigation: Object.entries(say.doors).map(([path, text]) => ({
      href: hrefIn(language, path),
      text,
      current: path === at,
    })),
    collapseNavigationOnMobile: false,
  });
};

/** Help is in the same place on each page (WCAG 3.2.6). Painted when the foot is reached (`rel="expect"`): nothing moves as it arrives. */
export const page = (
  letterhead: SiteLetterhead,
  { title, body, status = 200, wrong = false, script, at, keep, typedIn }: Page,
): SiteResponse => {
  const say = words(letterhead.language);
  return {
    status,
    headers: { ...pageHeaders, 'content-language': letterhead.language },
    body: html`<!doctype html>
<html lang="${letterhead.language}" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${wrong && say.error}${title} – ${say.site(letterhead.companyName)}</title>
<link rel="stylesheet" href="${assetUrl('site.css')}">
${alternates(letterhead)}<link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml">
<link rel="expect" href="#foot" blocking="render">
<script src="${assetUrl('site.js')}" type="module"></script>
${script !== undefined && html`<script src="${assetUrl(script)}" defer></script>`}
</head>
<body class="govuk-template__body">
${skipLink({ href: '#main', text: say.skip })}
<header>
${masthead(letterhead, at)}
${typedIn ? languageOfForm(letterhead, typedIn) : languageLink(letterhead, keep)}
</header>
<div><div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main" tabindex="-1">
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${body}
</div></div>
</main>
</div></div>
<footer class="pc-foot" id="foot"><div class="govuk-width-container">
${foot(letterhead)}
</div></footer>
</body>
</html>
`.toString(),
  };
};
