import type { BlankValues, Language } from './entry.ts';

const months: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

/** From Sunday. */
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  es: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
};

/** As letters write days: `Friday, December 25, 2026`, `viernes, 25 de diciembre de 2026`. Undefined for no ISO day. */
export const dayInWords = (day: string, language: Language): string | undefined => {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  if (at === undefined || Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day)) return;
  const weekday = weekdays[language][at.getUTCDay()];
  const month = months[language][at.getUTCMonth()];
  const [date, year] = [at.getUTCDate(), at.getUTCFullYear()];
  return language === 'en'
    ? `${weekday}, ${month} ${date}, ${year}`
    : `${weekday}, ${date} de ${month} de ${year}`;
};

/** Counts months, so that two can be compared. */
export const monthNumber = (at: Date): number => at.getUTCFullYear() * 12 + at.getUTCMonth();

/** `2026-11`: `November 2026`, `noviembre de 2026`. Undefined for no month. */
export const monthInWords = (value: string, language: Language): string | undefined => {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value) ?? [];
  if (month === undefined) return;
  return `${months[language][Number(month) - 1]} ${language === 'en' ? '' : 'de '}${year}`;
};

/** Months of 1986 through `last`: no blank of this type names a time to come. */
export const monthBlank = (language: Language, last: number): BlankValues => {
  const names = months[language];
  const form = new RegExp(`(${names.join('|')}) ${language === 'en' ? '' : 'de '}(\\d{4})`, 'y');
  return (text, from) => {
    form.lastIndex = from;
    const [all = '', name = '', year] = form.exec(text) ?? [];
    const month = Number(year) * 12 + names.indexOf(name);
    return month >= 1986 * 12 && month <= last ? [from + all.length] : [];
  };
};
