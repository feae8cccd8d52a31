import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '#functions/letters/catalog.ts';
import { channelInWords, dateInWords } from '#functions/letters/words.ts';
import { everyLetter, letterIn } from '#test/support/letters/every-letter.ts';
import { id, letterhead, typed } from '#test/support/letters/sample.ts';

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

/** What one letter must not say beyond what none may. */
const mustNot: Readonly<Record<string, readonly Record<Locale, RegExp>[]>> = {
  acknowledgement: [
    both(
      /we (hold|have) (data|your|an account)|identity document|<script/,
      /tenemos (datos|su cuenta)|documento/,
    ),
  ],
  'acknowledgement of a restriction without a number': [
    both(/one of ours|address on file|may be wrong/, /de los nuestros|dirección registrada|esté mal/),
  ],
  'neutral redirect': [
    both(/we have (no|data|forwarded|passed)|Acme/i, /(hemos|ya) (reenviado|comunicado)|no tenemos|Acme/i),
  ],
  'controller notice': [
    both(/you must|within one month|held about you/, /deben|plazo de un mes|sobre usted/),
  ],
  'verification link to the address of record': [both(/about you\b|Pat|555/, /sobre usted|Pat|555 0123/)],
  'reminder to verify': [both(/last chance|urgent|immediately/i, /última oportunidad|urgente/i)],
  lapse: [
    both(
      /not mine|fulfilled|your account|you did not|you failed/i,
      /no es mía|cumplida|su cuenta|usted no /i,
    ),
  ],
  'answer: done': [both(/unknown reason|reason code/i, /código de motivo/i)],
  refusal: [both(/required-by-law|\bfee\b/, /required-by-law|tarifa/)],
  'refusal under a legal hold': [both(/MSA-2026-17|U\.S\.C|hold\b|BRE-/, /MSA-2026-17|U\.S\.C|BRE-/)],
  'overdue apology': [
    both(
      /exten(d|sion)|because of|start(s|ed)? (again|anew)|the company|agency/i,
      /pr[oó]rroga|porque|empieza/i,
    ),
  ],
  'restriction confirmed': [both(/why|takes? \d+ days|expires/i, /por qué|tarda|caduca/i)],
  'address changed': [both(/https?:|immediately|pat@/i, /https?:|inmediat|pat@/i)],
  message: [both(/code or passphrase/, /contraseña/)],
};

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
  'overdue apology with a new date',
  'new date',
  'extension under the GDPR',
  'refusal under a legal hold',
];

/** What a letter must say beyond what all must say. */
const required: Readonly<Record<string, readonly Record<Locale, RegExp>[]>> = {
  acknowledgement: [
    both(
      /We will answer by Thursday, December 24, 2026/,
      /Responderemos a más tardar el jueves, 24 de diciembre/,
    ),
    both(/who is asking.*does not move/i, /quién hace la solicitud.*no se mueve/i),
    both(/withdraw/, /retírela/),
    both(/complain/, /quejarse/),
  ],
  'acknowledgement of what was entered late': [
    both(/was due by Thursday, December 24, 2026\. We are late/, /vencía el jueves.*Llevamos retraso/),
  ],
  'acknowledgement of a restriction': [
    both(
      /^We have recorded your restriction as from Tuesday, November 24, 2026 at 11:00.AM MST for the account number you gave us, if it is one of ours\. We confirm to the address on file, and not again within 30 days if nothing changed\.$/m,
      /^Registramos su restricción a partir del martes, 24 de noviembre de 2026, 11:00.*MST para el número de cuenta que nos dio, si es uno de los nuestros\. Mandamos la confirmación a la dirección registrada, y no otra vez en 30 días si nada cambió\.$/m,
    ),
    both(
      /^If nothing reaches your address on file in 10 business days, the number may be wrong: \S+/m,
      /^Si en 10 días hábiles no llega nada a su dirección registrada, quizá el número esté mal: \S+/m,
    ),
  ],
  'acknowledgement of a restriction without a number': [
    both(
      /^We have recorded your restriction as from Tuesday, November 24, 2026 at 11:00.AM MST\. You gave us no account number, so we cannot apply it yet: \S+/m,
      /^Registramos su restricción a partir del martes, 24 de noviembre de 2026, 11:00.*MST\. No nos dio un número de cuenta, así que todavía no podemos aplicarla: \S+/m,
    ),
  ],
  'neutral redirect': [
    both(/write to the company you dealt with/, /empresa con la que trató/),
    both(/If the company you named is known to us/, /Si conocemos la empresa que usted nombró/),
    both(/closes the request with us on Tuesday/, /cerrada con nosotros el martes/),
  ],
  'controller notice': [
    both(/without your instruction/, /sin su instrucción/),
    both(/as typed and not confirmed by us/, /sin que lo hayamos confirmado/),
    both(/adopt the request, decline it, or do not know the person/, /asumen.*no la asumen.*no conocen/),
    both(
      /until Friday, December 4.*within 30 days of your answer/,
      /hasta el viernes.*dentro de los 30 días/,
    ),
    both(/running already/, /ya esté corriendo/),
  ],
  'verification link': [both(/“not mine”/, /«no es mía»/), both(/works? once|work once/, /una sola vez/)],
  'verification link to the address of record': [
    both(/“not mine”, tell nobody the code, and nothing happens/, /«no es mía».*no pasará nada/),
    both(/for 24 hours/, /durante 24 horas/),
    both(/reach us at the address below/, /comunicarse con nosotros/),
  ],
  'confirmation of an address': [both(/work once, until Friday/, /una sola vez, hasta el viernes/)],
  'postal code': [both(/4071 2958/, /4071 2958/), both(/works once, until/, /sirve una sola vez, hasta/)],
  'reminder to verify': [
    both(/has not been confirmed yet/, /Todavía no se ha confirmado/),
    both(/pause the request on Friday, December 4, 2026/, /en pausa el viernes, 4 de diciembre/),
    both(/To get a new link/, /Para recibir un enlace nuevo/),
    both(/December 24, 2026, does not move/, /24 de diciembre de 2026, no se mueve/),
  ],
  'reminder with a link': [
    both(/work once, until Friday/, /una sola vez, hasta el viernes/),
    both(/pause the request on/, /en pausa el/),
    both(/new one sent from the status page/, /pedir otro en la página de estado/),
    both(/December 24, 2026, does not move/, /24 de diciembre de 2026, no se mueve/),
    both(/“not mine”/, /«no es mía»/),
  ],
  lapse: [
    both(/no refusal of your right/, /no le niega su derecho/),
    both(/nothing was disclosed, changed or deleted/, /nada se comunicó, cambió ni borró/),
    both(/Until Thursday, December 24, 2026.*received on Tuesday/, /Hasta el jueves.*recibida el martes/),
    both(/stays in force/, /sigue en vigor/),
  ],
  'last lapse': [
    both(/no refusal of your right/, /no le niega su derecho/),
    both(/take it up again at any time/, /retomarla en cualquier momento/),
  ],
  'answer: done': [
    both(/questions about security events in this letter/, /incidentes de seguridad/),
    both(/withheld \(47 U\.S\.C\. 222\)/, /retenido \(47 U\.S\.C\. 222\)/),
    both(/Told of the correction: Carrier One/, /Se comunicó la corrección a: Carrier One/),
  ],
  'answer: records by post': [both(/enclosed.*in no other way/, /adjuntos.*ninguna otra manera/)],
  'answer: records to download': [
    both(/4071 2958/, /4071 2958/),
    both(/passphrase.*up to ten times, until Saturday, January 23, 2027/, /frase de paso.*diez veces/),
    both(/new code.*The last day does not move/, /código nuevo.*no se mueve/),
  ],
  'new code for records': [both(/takes the place of the one before/, /Sustituye al anterior/)],
  'answer: records in person': [both(/in person/, /en persona/)],
  'answer to a parent': [both(/that company decides about it/, /sobre ellos decide esa empresa/)],
  refusal: [
    both(/because the law requires it/, /porque la ley lo exige/),
    both(/behind it: MSA-2026-17, section 4/, /en que se basa: MSA-2026-17, section 4/),
    both(/Answering for this decision: Olive Officer/, /Responde de esta decisión: Olive Officer/),
    both(/facts or proof of who you are that would change it/, /pruebas de quién es que la cambiarían/),
  ],
  'refusal under a legal hold': [both(/because the law requires it/, /porque la ley lo exige/)],
  'overdue apology with a new date': [
    both(
      /will have our answer by Friday, January 8, 2027/,
      /tendrá nuestra respuesta a más tardar el viernes/,
    ),
  ],
  'new date': [
    both(/by Friday, January 8, 2027/, /el viernes, 8 de enero de 2027/),
    both(/stays late/, /sigue, con todo, retrasada/),
  ],
  'overdue apology': [
    both(/write to you again/, /volveremos a escribir/),
    both(/have missed that date\. We are sorry/, /no hemos cumplido esa fecha\. Lo sentimos/),
    both(/Dana Example/, /Dana Example/),
  ],
  'extension under the GDPR': [
    both(/will not keep that date\. We are sorry/, /no cumpliremos esa fecha\. Lo sentimos/),
    both(/Article 12\(3\)/, /artículo 12, apartado 3/),
    both(/will have our answer by/, /Tendrá nuestra respuesta a más tardar/),
  ],
  'extension under the CCPA': [both(/law of California/, /ley de California/)],
  question: [
    both(/December 24, 2026, does not move/, /24 de diciembre de 2026, no se mueve/),
    both(/no copy of an identity document/, /copia de ningún documento de identidad/),
  ],
  reopened: [both(/new answer by Thursday/, /nueva respuesta a más tardar el jueves/)],
  'resumed after a legal hold': [both(/because the law required it/, /porque la ley lo exigía/)],
  'duplicate joined': [
    both(/under the reference REQ-0THER/, /con la referencia REQ-0THER/),
    both(/earlier receipt counts.*December 20, 2026/, /recepción más temprana.*20 de diciembre/),
  ],
  'how to write': [
    both(/only when asked for in writing/, /solo si se piden por escrito/),
    both(/75 Example Street/, /75 Example Street/),
    both(/no copy of an identity document/, /ni copia de documentos de identidad/),
  ],
  'instruction told': [both(/If you object before it is done, we stop/, /Si usted se opone.*nos detenemos/)],
  'roster proposed': [both(/only if one of the present contacts confirms/, /solo si lo confirma uno/)],
  'roster cools down': [both(/counts from Wednesday, December 2, 2026/, /Cuenta desde el miércoles/)],
  'roster changed': [both(/tell us at once: \+1 801 555 0199/, /enseguida: \+1 801 555 0199/)],
  'restriction confirmed': [
    both(/received, through our web form.*in force since then/, /por nuestro formulario web.*desde entonces/),
    both(/price and quality stay the same/, /el precio y la calidad no cambian/),
    both(/went out before is recorded/, /ya salió está registrado/),
    both(/day and night/, /de día y de noche/),
    both(/If this was not you/, /Si no fue usted/),
    both(/until you change it/, /hasta que usted la cambie/),
    both(/at no cost/, /sin costo/),
  ],
  'permission confirmed': [
    both(/counts from the day of this letter/, /cuenta desde el día de esta carta/),
    both(/a notice of ours has named to you/, /haya nombrado un aviso nuestro/),
    both(/withdraw it at any time/, /retirarlo en cualquier momento/),
    both(/would not have affected the service/, /no habría afectado al servicio/),
    both(/kind=cpni-restrict/, /kind=cpni-restrict/),
  ],
  'address changed': [
    both(
      /On Tuesday, November 24, 2026.*by our office/,
      /El martes, 24 de noviembre de 2026 nuestra oficina/,
    ),
    both(/at once: \+1 801 555 0199/, /\+1 801 555 0199/),
    both(/For 30 days we release no records/, /Durante 30 días no entregamos registros/),
  ],
};

describe('every letter', () => {
  it('of this flow is read here', () => {
    const source = readFileSync('test/support/letters/every-letter.ts', 'utf8');
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
      for (const ours of [letterhead.companyName, letterhead.companyAddress, letterhead.companyContact])
        expect(text).toContain(ours);
      expect(html).toContain(`<html lang="${locale}">`);
      const words = ourWords(text);
      if (locale === 'es') expect(words).not.toMatch(/\b(the|your|request|please|we|you|and|with)\b/i);
      else expect(words).not.toMatch(/\b(solicitud|usted|el|la|con|para)\b|¿|¡/i);
      expect(text).not.toMatch(/undefined|\[object|NaN|\$\{/);
      expect(html).not.toMatch(/undefined|\[object|<script|<b>/);
    },
  );

  it.each(cases)('$name ($locale): nothing that is forbidden (P04, P41)', ({ name, locale }) => {
    const { subject, text } = letterIn(name, locale);
    for (const [what, pattern] of forbidden)
      expect(`${subject}\n${ourWords(text)}`, what).not.toMatch(pattern);
    expect(ourWords(text), 'an account number').not.toMatch(/\d{3,}[ -]?\d{6,}/);
    for (const part of Object.values(typed)) expect(subject).not.toContain(part);
    if (!name.startsWith('acknowledgement of a restriction'))
      expect(ourWords(text), 'a time of day').not.toMatch(/\d\d?:\d\d/);
  });

  it.each(cases)('$name ($locale): its class of mail (P10)', ({ name, locale }) => {
    expect(['technical', 'administrative', 'security']).toContain(letterIn(name, locale).class);
  });

  it.each(cases)('$name ($locale): has a post lane (R-1)', ({ name, locale }) => {
    expect(['requester', 'account-holder', 'roster']).toContain(letterIn(name, locale).reader);
  });

  it.each(cases.filter(({ name }) => recoursed.includes(name)))(
    '$name ($locale): our complaint link, JAMS at no cost, arbitration, authority and courts (P53, P55, R-16)',
    ({ name, locale }) => {
      const { text } = letterIn(name, locale);
      expect(text).toContain(letterhead.recourse.complaintUrl);
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
  )('$name ($locale) says $must (P33, P35, R-20)', ({ name, locale, must }) => {
    expect(letterIn(name, locale).text).toMatch(must);
  });

  it.each(
    Object.entries(mustNot).flatMap(([name, patterns]) =>
      locales.flatMap((locale) => patterns.map((pattern) => ({ name, locale, never: pattern[locale] }))),
    ),
  )('$name ($locale) never says $never', ({ name, locale, never }) => {
    const { subject, text } = letterIn(name, locale);
    expect(`${subject}\n${ourWords(text).replaceAll(letterhead.companyContact, '')}`).not.toMatch(never);
  });

  it.each(locales)(
    'in %s offers arbitration, authority and courts only where the framework does (R-25)',
    (locale) => {
      const { text } = letterIn('extension under the CCPA', locale);
      expect(text).toContain('JAMS');
      expect(text).not.toMatch(/arbitra|supervisory|autoridad de control/);
    },
  );

  it.each(cases)('$name ($locale): one who prints or reads HTML reads the same', ({ name, locale }) => {
    const { text, html } = letterIn(name, locale);
    const plain = html
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    for (const row of ourWords(text)
      .split('\n')
      .filter((one) => /^[A-ZÁÉÍÓÚ¿]/.test(one)))
      expect(plain).toContain(row);
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
