import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import type { Field, Fields } from '../acts/field.ts';
import { zoneWords } from '../times.ts';

const time = (form: URLSearchParams, name: string): string => {
  const [date, at, zone] = ['date', 'time', 'zone'].map((part) => form.get(`${name}.${part}`) ?? '');
  return [date, at, zone && zoneWords(zone)].filter(Boolean).join(', ');
};

const answer = (form: URLSearchParams, name: string, { control }: Field): string => {
  const typed = form.get(name)?.trim() ?? '';
  if (control.kind === 'choice') return control.options[typed] ?? '';
  if (control.kind !== 'instant') return typed;
  const said = time(form, name);
  const [only] = control.zones;
  return said !== '' && control.zones.length === 1 ? `${said}, ${zoneWords(only ?? 'UTC')}` : said;
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
