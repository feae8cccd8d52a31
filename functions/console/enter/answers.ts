import { isDay, readDayOrInstant } from '#domain/calendar/times.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { Field, Fields } from '../acts/field.ts';
import { readField } from '../acts/read-form.ts';

/** In the zone that was chosen; what cannot be read yet is shown as typed. */
const moment = (form: URLSearchParams, name: string, field: Field, zones: readonly string[]): string => {
  const [date = '', at = '', zone = ''] = ['date', 'time', 'zone'].map(
    (part) => form.get(`${name}.${part}`) ?? '',
  );
  const { value } = readField(form, name, field);
  const read = typeof value === 'string' ? readDayOrInstant(value) : undefined;
  if (read === undefined) return [date, at].filter(Boolean).join(', ');
  return isDay(read)
    ? dateInWords(read)
    : instantInWords(read, zones.includes(zone) ? zone : (zones[0] ?? 'UTC'));
};

const answer = (form: URLSearchParams, name: string, field: Field): string => {
  const { control } = field;
  const typed = form.get(name)?.trim() ?? '';
  if (control.kind === 'checks')
    return form
      .getAll(name)
      .flatMap((value) => control.options[value] ?? [])
      .join('; ');
  if (control.kind === 'choice') return control.options[typed] ?? '';
  return control.kind === 'instant' || control.kind === 'day-or-instant'
    ? moment(form, name, field, control.zones)
    : typed;
};

/** What was typed on one page; what was left empty is not there. */
export const answersOf = (form: URLSearchParams, fields: Fields): Markup =>
  summaryList({
    rows: Object.entries(fields).flatMap(([name, field]) => {
      const said = answer(form, name, field);
      if (said === '') return [];
      return [{ key: { text: field.label }, value: { html: html`<span class="pc-typed">${said}</span>` } }];
    }),
  });
