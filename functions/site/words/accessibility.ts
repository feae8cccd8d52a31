import { html, type Markup } from '#functions/design-system/html.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { relay } from '#functions/letters/reach-us.ts';
import type { Section } from '../statement.ts';

interface Facts {
  readonly contact: Markup;
  readonly complaint: string;
}

/** Only what test/browser does, and what nobody has done yet. */
export const words = catalog(
  {
    title: 'Accessibility statement',
    lead: 'We want everyone to be able to use these pages.',
    sections: ({ contact, complaint }: Facts): readonly Section[] => [
      [
        'What we aim for',
        'Our target is the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. We know of no part of these pages that misses it.',
        'This is our own view. Nobody outside our company has checked it yet.',
      ],
      [
        'What we test',
        'Each time we change the pages, programs open the main ones in the Chromium browser. They check them:',
        [
          'with axe, a tool that finds barriers;',
          'in light and in dark colors;',
          'on a wide screen and on a screen of 320 pixels;',
          'with JavaScript and without it;',
          'for plain words, in English and in Spanish.',
        ],
      ],
      [
        'What we know is missing',
        [
          'People who use a screen reader or another aid have not tested these pages for us yet.',
          'Records that you download come as we hold them. Some may be hard to use. Ask us for another format.',
          'Codes and links in our letters work for a limited time. If one has expired, you can ask us for a new one.',
        ],
      ],
      [
        'If something does not work for you',
        html`Tell us at ${contact}. ${relay('en')} You can also ask us to send our letters in large print, in braille or as audio. It is free.`,
        html`You can also <a href="${complaint}">make a complaint</a>. Someone looks into it and answers you.`,
      ],
    ],
  },
  {
    title: 'Declaración de accesibilidad',
    lead: 'Queremos que todas las personas puedan usar estas páginas.',
    sections: ({ contact, complaint }) => [
      [
        'Qué buscamos',
        'Nuestra meta son las pautas WCAG 2.2, nivel AA, para el acceso a las páginas web. No sabemos de ninguna parte de estas páginas que no las cumpla.',
        'Esta es nuestra propia opinión. Nadie de fuera de la empresa lo ha revisado todavía.',
      ],
      [
        'Qué probamos',
        'Cada vez que cambiamos las páginas, unos programas abren las principales en el navegador Chromium. Las revisan:',
        [
          'con axe, una herramienta que busca barreras;',
          'en colores claros y oscuros;',
          'en una pantalla ancha y en una de 320 píxeles;',
          'con JavaScript y sin él;',
          'para que las palabras sean sencillas, en inglés y en español.',
        ],
      ],
      [
        'Qué sabemos que falta',
        [
          'Todavía no las han probado personas que usan un lector de pantalla u otra ayuda.',
          'Los registros que usted descarga vienen como los tenemos. Algunos pueden ser difíciles de usar. Pídanos otro formato.',
          'Los códigos y enlaces de nuestras cartas sirven por un tiempo limitado. Si uno venció, puede pedirnos otro.',
        ],
      ],
      [
        'Si algo no le funciona',
        html`Díganoslo en ${contact}. ${relay('es')} También puede pedir nuestras cartas en letra grande, en braille o en audio. Es gratis.`,
        html`También puede <a href="${complaint}">presentar una queja</a>. Alguien la revisa y le responde.`,
      ],
    ],
  },
);
