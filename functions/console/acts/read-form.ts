import { Temporal } from 'temporal-polyfill';
import type { Control, Faults, Field, Fields } from './field.ts';

type Read = { readonly value?: unknown; readonly fault?: string };

const text = (form: URLSearchParams, name: string): string => form.get(name)?.trim() ?? '';

const offsetTime = (date: string, time: string, zone: string): Read => {
  try {
    const local = Temporal.PlainDateTime.from(`${date}T${time}`);
    const at = local.toZonedDateTime(zone, { disambiguation: 'reject' });
    return { value: at.toString({ timeZoneName: 'never' }) };
  } catch {
    return {
      fault: 'Check the date and the time. In the hour when the clocks change, choose another zone.',
    };
  }
};

const instantOf = (
  form: URLSearchParams,
  name: string,
  zones: readonly string[],
  isDayEnough: boolean,
): Read => {
  const [date, time] = [text(form, `${name}.date`), text(form, `${name}.time`)];
  if (date === '' && time === '') return {};
  if (date === '') return { fault: 'Give the date.' };
  if (time === '') return isDayEnough ? { value: date } : { fault: 'Give the time.' };
  const asked = form.get(`${name}.zone`) ?? '';
  return offsetTime(date, time, zones.includes(asked) ? asked : (zones[0] ?? 'UTC'));
};

const given = (typed: string, value: unknown): Read => (typed === '' ? {} : { value });

/** Cut on its way, it is no longer what the officer read. */
const readAgain = (repeated: string): Read => {
  try {
    return { value: JSON.parse(repeated) as unknown };
  } catch {
    return { fault: 'What this page had shown did not come back whole. Open the page again and read it.' };
  }
};

type Reader<K extends Control['kind']> = (
  form: URLSearchParams,
  name: string,
  control: Extract<Control, { kind: K }>,
) => Read;

/** What the page gave is repeated by its form, so that it is what the officer read. */
const readers: { readonly [K in Control['kind']]: Reader<K> } = {
  text: (form, name) => given(text(form, name), text(form, name)),
  prose: (form, name) => given(text(form, name), form.get(name)?.replaceAll('\r\n', '\n')),
  choice: (form, name) => given(text(form, name), text(form, name)),
  checks: (form, name) => (form.has(name) ? { value: form.getAll(name) } : {}),
  'yes-no': (form, name) => given(text(form, name), text(form, name) === 'yes'),
  tick: (form, name) => (form.has(name) ? { value: true } : {}),
  day: (form, name) => given(text(form, name), text(form, name)),
  instant: (form, name, { zones }) => instantOf(form, name, zones, false),
  'day-or-instant': (form, name, { zones }) => instantOf(form, name, zones, true),
  number: (form, name) => {
    const typed = text(form, name).replaceAll(',', '');
    if (typed === '') return {};
    return /^\d{1,12}$/.test(typed) ? { value: Number(typed) } : { fault: 'Give a whole number.' };
  },
  lines: (form, name) => {
    const lines = text(form, name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return lines.length > 0 ? { value: lines } : {};
  },
  given: (form, name, { value }) => {
    const repeated = form.get(name);
    return repeated === null ? { value } : readAgain(repeated);
  },
};

export const readField = (form: URLSearchParams, name: string, { control }: Field): Read =>
  (readers[control.kind] as Reader<Control['kind']>)(form, name, control as never);

const put = (
  body: Record<string, unknown>,
  [first = '', ...rest]: readonly string[],
  value: unknown,
): void => {
  if (rest.length === 0) {
    body[first] = value;
    return;
  }
  const inner = (body[first] ?? {}) as Record<string, unknown>;
  body[first] = inner;
  put(inner, rest, value);
};

/** The body for the API; an empty field is left out. `faults`: what no body can say. */
export const readForm = (
  form: URLSearchParams,
  fields: Fields,
): { readonly body: Readonly<Record<string, unknown>>; readonly faults: Faults } => {
  const body: Record<string, unknown> = {};
  const faults: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const { value, fault } = readField(form, name, field);
    if (fault !== undefined) faults[name] = fault;
    if (value !== undefined) put(body, name.split('.'), value);
  }
  return { body, faults };
};
