import { type DataClass, dataClasses } from '#domain/case/data-classes.ts';
import { catalog, localeOf } from '#functions/letters/catalog.ts';
import { escapeHtml } from '#functions/letters/frame.ts';
import type { SeenClass } from './seen-records.ts';

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly classes: Readonly<Record<DataClass, string>>;
  readonly shown: (shown: number, all: number, file: string) => string;
  readonly files: string;
}

const words = catalog<Words>(
  {
    title: 'Your data',
    lead: 'This page shows the first records of each kind. The files beside it have all of them.',
    classes: { ...dataClasses, 'phone-records': 'Phone records', messages: 'Messages and voicemail' },
    shown: (shown, all, file) =>
      shown === all ? `${all} in all, also in ${file}.` : `The first ${shown} of ${all}. All are in ${file}.`,
    files:
      'The file manifest.json lists each file with its size and its SHA-256 hash. Each line of a file under data/ is one record, as schema/record.json says.',
  },
  {
    title: 'Sus datos',
    lead: 'Esta página muestra los primeros registros de cada tipo. Los archivos que la acompañan los tienen todos.',
    classes: {
      'contact-details': 'Nombres y datos de contacto',
      billing: 'Facturas y pagos',
      'phone-records': 'Registros telefónicos',
      messages: 'Mensajes y buzón de voz',
      location: 'Ubicación',
      'support-cases': 'Casos de asistencia',
      marketing: 'Listas y opciones de publicidad',
      'web-use': 'Uso de nuestro sitio web y de nuestras aplicaciones',
      'voice-recordings': 'Grabaciones de voz',
      voiceprints: 'Huellas de voz',
    },
    shown: (shown, all, file) =>
      shown === all
        ? `${all} en total, también en ${file}.`
        : `Los primeros ${shown} de ${all}. Todos están en ${file}.`,
    files:
      'El archivo manifest.json enumera cada archivo con su tamaño y su código SHA-256. Cada línea de un archivo en data/ es un registro, como indica schema/record.json.',
  },
);

const tableOf = (first: SeenClass['first']): string => {
  const columns = [...new Set(first.flatMap((record) => Object.keys(record)))];
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const rowOf = (record: SeenClass['first'][number]): string =>
    `<tr>${columns.map((name) => `<td>${escapeHtml(record[name] ?? '')}</td>`).join('')}</tr>`;
  return `<table><thead><tr>${head}</tr></thead>\n<tbody>${first.map(rowOf).join('\n')}</tbody></table>`;
};

export const dataFile = (code: DataClass): string => `data/${code}.jsonl`;

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;max-width:70rem}table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid #767676;padding:.3rem .6rem;text-align:left;vertical-align:top}';

/** For a person, without a script: the first records of each class. It names no system. */
export const pageOf = (
  seen: readonly (readonly [DataClass, SeenClass])[],
  { caseId, locale }: { readonly caseId: string; readonly locale: string },
): string => {
  const say = words(locale);
  const parts = seen.map(
    ([code, { first, records }]) => `<h2>${escapeHtml(say.classes[code])}</h2>
<p>${say.shown(first.length, records, dataFile(code))}</p>
${tableOf(first)}`,
  );
  return `<!doctype html>
<html lang="${localeOf(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${say.title}</title>
<style>${style}</style></head><body><main><h1>${say.title}</h1>
<p>${escapeHtml(caseId)}</p>
<p>${say.lead}</p>
${parts.join('\n')}
<p>${say.files}</p></main></body></html>
`;
};
