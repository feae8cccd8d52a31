import { html, type Markup } from '#functions/design-system/html.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { SiteResponse } from './exchange.ts';
import { contactLink, page } from './frame.ts';
import type { SiteNeeds } from './needs.ts';

const words = catalog(
  {
    title: 'Make a privacy complaint',
    reach: (contact: Markup) => html`Contact us at ${contact}.`,
    tell: 'Please tell us:',
    list: [
      'the reference of your request, if you have one;',
      'what went wrong, in your own words;',
      'what you want us to do.',
    ],
    who: 'Someone other than the person you complain about will look into it. If your request is still open, we keep working on it, and its date does not change.',
    body: 'Our answers also name an independent body that you can go to at any time, at no cost to you.',
  },
  {
    title: 'Presentar una queja de privacidad',
    reach: (contact) => html`Comuníquese con nosotros en ${contact}.`,
    tell: 'Díganos:',
    list: [
      'la referencia de su solicitud, si la tiene;',
      'qué salió mal, con sus propias palabras;',
      'qué quiere que hagamos.',
    ],
    who: 'La revisará alguien distinto de la persona de quien usted se queja. Si su solicitud sigue abierta, seguimos trabajando en ella y su fecha no cambia.',
    body: 'Nuestras respuestas también nombran un organismo independiente al que puede acudir en cualquier momento, sin costo para usted.',
  },
);

export const complaintPage = (needs: SiteNeeds): SiteResponse => {
  const say = words(needs.language);
  return page(needs, {
    title: say.title,
    body: html`<h1 class="govuk-heading-xl">${say.title}</h1>
<p class="govuk-body-l">${say.reach(contactLink(needs.contact))}</p>
<p>${say.tell}</p>
<ul class="govuk-list govuk-list--bullet">${say.list.map((item) => html`<li>${item}</li>`)}</ul>
<p>${say.who}</p>
${needs.isBodyNamed() && html`<p>${say.body}</p>`}`,
  });
};
