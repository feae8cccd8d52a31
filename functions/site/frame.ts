import { skipLink } from '#functions/design-system/blocks.ts';
import { html, type Markup, raw } from '#functions/design-system/html.ts';
import { serviceNavigation } from '#functions/design-system/service-navigation.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { assetUrl } from './assets.ts';
import type { SiteResponse } from './exchange.ts';
import { pageHeaders } from './headers.ts';
import { hrefIn } from './language.ts';
import type { SiteLetterhead } from './needs.ts';

export interface Page {
  readonly title: string;
  readonly body: Markup;
  readonly status?: number;
  /** The title starts with the error. */
  readonly wrong?: boolean;
  readonly script?: 'verify.js' | 'status.js';
  /** Path in the navigation. */
  readonly at?: string;
}

const words = catalog(
  {
    site: (company: string) => `${company} privacy requests`,
    doors: { '/request': 'Make a request', '/status': 'Check a request', '/verify': 'Enter a code' },
    pages: 'Pages',
    skip: 'Skip to main content',
    error: 'Error: ',
    help: 'Help',
    person: (contact: Markup) =>
      html`A person will answer you at ${contact}. You can also make your request there in your own words.`,
    cookies: 'These pages set no cookies and load nothing from other sites.',
  },
  {
    site: (company) => `Solicitudes de privacidad de ${company}`,
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
    cookies: 'Estas páginas no guardan cookies ni cargan nada de otros sitios.',
  },
);

/** Each language names itself. */
const otherLanguage = { en: ['es', 'Español'], es: ['en', 'English'] } as const;

const languageLink = ({ language, here = '/' }: SiteLetterhead): Markup => {
  const [other, name] = otherLanguage[language];
  return html`<p class="govuk-width-container pc-language"><a class="govuk-link" href="${hrefIn(other, here)}" lang="${other}" hreflang="${other}" rel="alternate">${name}</a></p>`;
};

const clock = raw(
  '<svg class="pc-mark" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 6.5V12l3.6 2.2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);

export const contactLink = (contact: string): Markup =>
  html`${contact
    .split(/([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/)
    .map((part, at) => (at % 2 === 1 ? html`<a href="mailto:${part}">${part}</a>` : part))}`;

const masthead = ({ companyName, language }: SiteLetterhead, at: string | undefined): Markup => {
  const say = words(language);
  return serviceNavigation({
    classes: 'govuk-service-navigation--inverse',
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

/** Help is in the same place on each page (WCAG 3.2.6). */
export const page = (
  letterhead: SiteLetterhead,
  { title, body, status = 200, wrong = false, script, at }: Page,
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
<link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml">
<script src="${assetUrl('site.js')}" type="module"></script>
${script !== undefined && html`<script src="${assetUrl(script)}" defer></script>`}
</head>
<body class="govuk-template__body">
${skipLink({ href: '#main', text: say.skip })}
<header>
${masthead(letterhead, at)}
${languageLink(letterhead)}
</header>
<div class="pc-page"><div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main" tabindex="-1">
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${body}
</div></div>
</main>
</div></div>
<footer class="pc-foot"><div class="govuk-width-container">
<h2 class="govuk-heading-s">${say.help}</h2>
<p>${say.person(contactLink(letterhead.contact))}</p>
<p>${say.cookies}</p>
</div></footer>
</body>
</html>
`.toString(),
  };
};
