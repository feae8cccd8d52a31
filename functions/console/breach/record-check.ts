import { readDay, readInstant } from '#domain/calendar/times.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { Field } from '../acts/field.ts';
import { readField } from '../acts/read-form.ts';

const optionWords = ({ control }: Field, value: string): string =>
  'options' in control ? (control.options[value] ?? value) : value;

const timed = (value: string, zone: string): string => {
  const on = readDay(value);
  if (on !== undefined) return dateInWords(on);
  const at = readInstant(value);
  return at === undefined ? value : instantInWords(at, zone);
};

/** A field as its officer will read it back. */
export const valueInWords = (form: URLSearchParams, name: string, field: Field, zone: string): string => {
  const { value, fault } = readField(form, name, field);
  if (fault !== undefined) return fault;
  if (value === undefined) return field.optional ? 'not given' : 'missing';
  if (Array.isArray(value)) return value.map((one) => optionWords(field, String(one))).join(', ');
  if (typeof value === 'number') return value.toLocaleString('en-US');
  const text = String(value);
  const { kind } = field.control;
  return kind === 'instant' || kind === 'day-or-instant' || kind === 'day'
    ? timed(text, zone)
    : optionWords(field, text);
};
