import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '#functions/letters/catalogue.ts';
import { channelInWords, dateInWords } from '#functions/letters/words.ts';
import { everyLetter, letterIn } from './every-letter.ts';
import { house, id, typed } from './sample.ts';

const names = Object.keys(everyLetter);
const cases = names.flatMap((name) => locales.map((locale) => ({ name, locale })));
const both = (en: RegExp, es: RegExp): Record<Locale, RegExp> => ({ en, es });

/** Without what people typed, the links and the addresses of the house: the words that are ours. */
const ourWords = (text: string): string =>
  text
    .split('\n')
    .filter((row) => !row.startsWith('  ') && !/^https?:/.test(row))
    .join('\n')
    .replaceAll(typed.item, '');

const forbidden: readonly [what: string, pattern: RegExp][] = [
  ['secure or guaranteed (P41)', /\b(secure|securely|guarante\w*|segur[oa]s?|garanti[cz]\w*)\b/i],
  ['Privacy Shield or DPF (P04)', /privacy shield|\bDPF\b|data privacy framework|escudo de privacidad/i],
  ['a breach, or that there was none (R-10)', /\bbreach|\bviolaci[oó]n|brecha/i],
  ['marketing', /\b(offer you|discount|deal|oferta especial|descuento)\b(?! other services)/i],
  ['legal conclusions about the person', /manifestly|abusive|manifiestamente|abusiv/i],
];

const recoursed = [
  'neutral redirect',
  'lapse',
  'last lapse',
  'answer: done',
  'answer: partly done',
  'answer: records by post',
  'answer: records in person',
  'answer: records to download',
  'answer: no data',
  'answer to a parent',
  'refusal',
  'overdue apology',
  'extension under the GDPR',
];

/** What a letter must say beyond what all must say (letters.md). */
const required: Readonly<Record<string, readonly Record<Locale, RegExp>[]>> = {
  acknowledgement: [
    both(/We answer by Thursday, December 24, 2026/, /el jueves, 24 de diciembre de 2026/),
    both(/who is asking.*does not move/i, /quién hace la solicitud.*no se mueve/i),
    both(/withdraw/, /retírela/),
    both(/complain/, /quejarse/),
  ],
  'acknowledgement of a restriction': [
    both(
      /recorded your restriction as from Tuesday.*if it is one of ours/,
      /restricción a partir del martes.*si es uno de los nuestros/,
    ),
  ],
  'neutral redirect': [
    both(/write to the company you dealt with/, /empresa con la que trató/),
    both(/If the company you named is known to us/, /Si conocemos la empresa que usted nombró/),
    both(/closes the request with us on Tuesday/, /cerrada con nosotros el martes/),
  ],
  'controller notice': [
    both(/without your instruction/, /sin su instrucción/),
    both(/running already/, /ya esté corriendo/),
  ],
  'verification link': [both(/“not mine”/, /«no es mía»/), both(/works? once|work once/, /una sola vez/)],
  'verification link to the address of record': [both(/“not mine”/, /«no es mía»/)],
  lapse: [
    both(/no refusal of your right/, /no le niega su derecho/),
    both(/stays in force/, /sigue en vigor/),
  ],
  'answer: done': [both(/questions about security events in this letter/, /incidentes de seguridad/)],
  'answer: records by post': [both(/enclosed.*in no other way/, /adjuntos.*ninguna otra manera/)],
  'answer: records to download': [
    both(/4071 2958/, /4071 2958/),
    both(/passphrase.*up to ten times, until Saturday, January 23, 2027/, /frase de paso.*diez veces/),
    both(/new code.*The last day does not move/, /código nuevo.*no se mueve/),
  ],
  'new code for records': [both(/takes the place of the one before/, /Sustituye al anterior/)],
  'answer: records in person': [both(/in person/, /en persona/)],
  'answer to a parent': [both(/that company decides about it/, /sobre ellos decide esa empresa/)],
  refusal: [both(/Answering for this decision: Olive Officer/, /Responde de esta decisión: Olive Officer/)],
  'overdue apology': [
    both(/have missed that date\. We are sorry/, /no hemos cumplido esa fecha\. Lo sentimos/),
    both(/Dana Example/, /Dana Example/),
  ],
  'extension under the GDPR': [both(/will not keep that date/, /no cumpliremos esa fecha/)],
  'restriction confirmed': [
    both(/until you change it/, /hasta que usted la cambie/),
    both(/at no cost/, /sin costo/),
  ],
  'permission confirmed': [both(/withdraw it at any time/, /retirarlo en cualquier momento/)],
  'address changed': [both(/\+1 801 555 0199/, /\+1 801 555 0199/)],
};

describe('every letter', () => {
  it('of this flow is read here', () => {
    const source = readFileSync('test/letters/every-letter.ts', 'utf8');
    // Letters to our own people carry ids only and have no second language; words and shapes are no letters.
    const others = ['officer-letters.ts', 'answer-words.ts', 'roster-words.ts', 'shapes.ts'];
    for (const noun of ['request', 'account', 'controller'])
      for (const file of readdirSync(`functions/${noun}/letters`))
        if (!others.includes(file)) expect(source).toContain(`#functions/${noun}/letters/${file}'`);
  });

  it.each(cases)(
    '$name ($locale): reference in subject and text, who we are, whole in its language',
    ({ name, locale }) => {
      const { subject, text, html } = letterIn(name, locale);
      const reference = name === 'address changed' ? subject.replace(/.*\((.*)\)$/, '$1') : id;
      expect(subject).toContain(reference);
      expect(text).toContain(reference);
      for (const ours of [house.companyName, house.companyAddress, house.companyContact])
        expect(text).toContain(ours);
      expect(html).toContain(`<html lang="${locale}">`);
      const words = ourWords(text);
      if (locale === 'es') expect(words).not.toMatch(/\b(the|your|request|please|we|you|and|with)\b/i);
      else expect(words).not.toMatch(/\b(solicitud|usted|el|la|con|para)\b|¿|¡/i);
      expect(text).not.toMatch(/undefined|\[object|NaN|\$\{/);
      expect(html).not.toMatch(/undefined|\[object|<script|<b>/);
    },
  );

  it.each(cases)('$name ($locale): nothing that is forbidden', ({ name, locale }) => {
    const { subject, text } = letterIn(name, locale);
    for (const [what, pattern] of forbidden)
      expect(`${subject}\n${ourWords(text)}`, what).not.toMatch(pattern);
    expect(ourWords(text), 'an account number').not.toMatch(/\d{3,}[ -]?\d{6,}/);
    for (const part of Object.values(typed)) expect(subject).not.toContain(part);
    if (name !== 'acknowledgement of a restriction')
      expect(ourWords(text), 'a time of day').not.toMatch(/\d\d?:\d\d/);
  });

  it.each(cases)('$name ($locale): its class of mail (P10)', ({ name, locale }) => {
    expect(['technical', 'administrative', 'security']).toContain(letterIn(name, locale).class);
  });

  it.each(names)(
    '%s: names its reader, so an address that is refused for good stops no clock (R-1)',
    (name) => {
      expect(['requester', 'record', 'roster']).toContain(letterIn(name, 'en').reader);
    },
  );

  it.each(cases.filter(({ name }) => recoursed.includes(name)))(
    '$name ($locale): our complaint link, JAMS at no cost, arbitration, authority and courts',
    ({ name, locale }) => {
      const { text } = letterIn(name, locale);
      expect(text).toContain(house.recourse.complaintUrl);
      expect(text).toMatch(locale === 'en' ? /JAMS.*at no cost to you/ : /JAMS.*sin costo alguno para usted/);
      expect(text).toMatch(
        locale === 'en' ? /binding arbitration.*three steps/ : /arbitraje vinculante.*tres pasos/,
      );
      expect(text).toMatch(locale === 'en' ? /supervisory authority/ : /autoridad de control/);
    },
  );

  it.each(
    Object.entries(required).flatMap(([name, patterns]) =>
      locales.flatMap((locale) => patterns.map((pattern) => ({ name, locale, must: pattern[locale] }))),
    ),
  )('$name ($locale) says $must', ({ name, locale, must }) => {
    expect(letterIn(name, locale).text).toMatch(must);
  });

  it.each(locales)('in %s names the channel and the date of receipt in its own words', (locale) => {
    const { text } = letterIn('acknowledgement', locale);
    expect(text).toContain(channelInWords('web', locale));
    expect(text).toContain(dateInWords('2026-11-24', locale));
    expect(letterIn('how to write', locale).text).toContain(channelInWords('phone', locale));
  });

  it.each(locales)('in %s says nothing to the address of record about who asked', (locale) => {
    for (const name of ['verification link to the address of record', 'postal code', 'restriction confirmed'])
      for (const part of [typed.name, typed.account, 'Person'])
        expect(letterIn(name, locale).text).not.toContain(part);
  });
});
