import { catalog } from './catalog.ts';
import type { Part } from './frame.ts';
import type { Letterhead } from './letterhead.ts';
import { codeInPrint } from './phrases.ts';
import { dateInWords } from './words.ts';

/** A code that opens records, and until when they can be fetched. */
export interface RecordsCode {
  readonly code: string;
  /** It was mailed, so it ends after 24 hours. */
  readonly emailed: boolean;
  /** Last civil day. */
  readonly until: string;
}

const words = catalog(
  {
    code: 'The code:',
    emailed: 'The code works once, for 24 hours.',
    onPaper: (until: string) => `The code works once, until ${until}.`,
    fetch: (until: string) =>
      `With the code you choose a passphrase; with that you can fetch the records up to ten times, until ${until}. You can have a new code until then, three a day: open your request with the code in our first letter and choose “Send a new code”. The last day does not move for it.`,
    nobody: 'Tell nobody the code or the passphrase. We never ask for them.',
  },
  {
    code: 'El código:',
    emailed: 'El código sirve una sola vez, durante 24 horas.',
    onPaper: (until) => `El código sirve una sola vez, hasta el ${until}.`,
    fetch: (until) =>
      `Con el código usted elige una frase de paso; con ella puede descargar los registros hasta diez veces, a más tardar el ${until}. Hasta entonces puede recibir un código nuevo, tres al día: abra su solicitud con el código de nuestra primera carta y elija «Enviar un código nuevo». El último día no se mueve por ello.`,
    nobody: 'No diga a nadie el código ni la frase de paso. Nunca los pedimos.',
  },
);

/** How records are fetched: page, code, passphrase, how often and until when. */
export const howToFetch = (
  letterhead: Letterhead,
  id: string,
  label: string,
  { code, emailed, until }: RecordsCode,
  locale?: string,
): readonly Part[] => {
  const say = words(locale);
  const last = dateInWords(until, locale);
  return [
    { label, link: `${letterhead.siteUrl}/records?request=${id}` },
    { label: say.code, code: codeInPrint(code) },
    emailed ? say.emailed : say.onPaper(last),
    say.fetch(last),
    say.nobody,
  ];
};
