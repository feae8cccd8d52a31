import { type Day, type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import type { Channel } from '#domain/case/channels.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import { catalog, type Locale, localeOf } from './catalog.ts';

const full: Partial<Record<Locale, Intl.DateTimeFormat>> = {};

/** Made at first use: takes a tenth of a bundle's load time. */
const fullDate = (locale: Locale): Intl.DateTimeFormat => {
  full[locale] ??= new Intl.DateTimeFormat(`${locale}-US`, { dateStyle: 'full', timeZone: 'UTC' });
  return full[locale];
};

/** `Friday, December 25, 2026`; letters show no time of day. */
export const dateInWords = (on: Day, locale?: string): string =>
  fullDate(localeOf(locale)).format(millisecondsOf(on));

const withTime = new Map<string, Intl.DateTimeFormat>();

/** One for each language and zone: to make one takes far longer than to use it. */
const timeIn = (locale: Locale, zone: string): Intl.DateTimeFormat => {
  const name = `${locale} ${zone}`;
  const known = withTime.get(name);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(`${locale}-US`, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  });
  withTime.set(name, made);
  return made;
};

/** With its zone, for a letter or page that names a time. */
export const instantInWords = (at: Instant, zone: string, locale?: string): string =>
  timeIn(localeOf(locale), zone).format(millisecondsOf(at));

/** `24,000`. */
export const numberInWords = (n: number, locale?: string): string =>
  new Intl.NumberFormat(`${localeOf(locale)}-US`).format(n);

const kindWords = catalog<Record<RequestKind, string>>(
  {
    access: 'to see personal data',
    correct: 'to correct data',
    update: 'to update data',
    delete: 'to delete data',
    deactivate: 'to deactivate data',
    'cpni-examine': 'to see phone records (CPNI)',
    'cpni-correct': 'to correct phone records (CPNI)',
    'cpni-restrict': 'to restrict the use of phone records (CPNI)',
    'cpni-permit': 'to allow a use of phone records (CPNI)',
    'cpni-disclose-to': 'to share phone records (CPNI) with a named recipient',
    'child-data': 'about a child’s data',
    inquiry: 'for information (an inquiry)',
  },
  {
    access: 'para ver datos personales',
    correct: 'para corregir datos',
    update: 'para actualizar datos',
    delete: 'para borrar datos',
    deactivate: 'para desactivar datos',
    'cpni-examine': 'para ver registros telefónicos (CPNI)',
    'cpni-correct': 'para corregir registros telefónicos (CPNI)',
    'cpni-restrict': 'para restringir el uso de registros telefónicos (CPNI)',
    'cpni-permit': 'para permitir un uso de registros telefónicos (CPNI)',
    'cpni-disclose-to': 'para compartir registros telefónicos (CPNI) con un destinatario determinado',
    'child-data': 'sobre los datos de un menor',
    inquiry: 'de información (una consulta)',
  },
);

/** Follows "your request". */
export const kindInWords = (kind: string, locale?: string): string =>
  kindWords(locale)[kind as RequestKind] ?? kind;

const channelWords = catalog<Record<Channel, string>>(
  {
    web: 'through our web form',
    post: 'by mail',
    phone: 'by phone',
    email: 'by email',
    'in-person': 'in person',
    adoption: 'through the link in our notice',
  },
  {
    web: 'por nuestro formulario web',
    post: 'por correo postal',
    phone: 'por teléfono',
    email: 'por correo electrónico',
    'in-person': 'en persona',
    adoption: 'por el enlace de nuestro aviso',
  },
);

/** Follows "we received", between commas or in parentheses. */
export const channelInWords = (channel: string, locale?: string): string =>
  channelWords(locale)[channel as Channel] ?? channel;
