import type { Day } from '#domain/calendar/times.ts';
import type { OurWords } from '#domain/case/words-out.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import { catalog } from './catalog.ts';
import type { Part } from './frame.ts';
import { pageIn } from './links.ts';
import { codeInPrint } from './phrases.ts';
import { statusButtons } from './status-buttons.ts';
import { dateInWords } from './words.ts';

export interface RecordsCode {
  readonly code: string;
  /** Emailed, so the code ends after 24 hours. */
  readonly emailed: boolean;
  readonly until: Day;
}

const words = catalog(
  {
    code: 'The code:',
    emailed: 'The code works once, for 24 hours.',
    onPaper: (until: string) => `The code works once, until ${until}.`,
    fetch: (until: string) =>
      `Use the code to choose a passphrase. With it you can download the records up to ten times, until ${until}. You can get a new code until then, up to three a day. Open your request with the code in our first letter and choose “${statusButtons('en').newCode}”. This does not change the last day.`,
    nobody: 'Do not share the code or the passphrase. We will never call, text or email you to ask for them.',
  },
  {
    code: 'El código:',
    emailed: 'El código sirve una sola vez, durante 24 horas.',
    onPaper: (until) => `El código sirve una sola vez, hasta el ${until}.`,
    fetch: (until) =>
      `Use el código para elegir una frase de contraseña. Con ella puede descargar los registros hasta diez veces, hasta el ${until}. Hasta ese día puede pedir un código nuevo, tres al día como máximo. Abra su solicitud con el código de nuestra primera carta y elija «${statusButtons('es').newCode}». Esto no cambia el último día.`,
    nobody:
      'No comparta el código ni la frase de contraseña. Nunca le llamaremos ni le escribiremos para pedírselos.',
  },
);

export const howToFetch = (
  letterhead: Letterhead,
  id: string,
  label: OurWords,
  { code, emailed, until }: RecordsCode,
  locale?: string,
): readonly Part[] => {
  const say = words(locale);
  const last = dateInWords(until, locale);
  return [
    { label, link: pageIn(letterhead, `/records?request=${id}`, locale) },
    { label: say.code, code: codeInPrint(code) },
    emailed ? say.emailed : say.onPaper(last),
    say.fetch(last),
    say.nobody,
  ];
};
