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
  'restriction recorded': [both(/will answer|withdraw|due/, /responderemos a más tardar|retirar/)],
  'only letter to a data subject': [
    both(/will answer by|please confirm|Acme/i, /responderemos a más tardar|debe confirmar|Acme/i),
  ],
  'acknowledgement to who speaks for a company': [
    both(/^We will answer by|address on file/m, /^Le responderemos a más tardar|dirección registrada/m),
  ],
  'acknowledgement on paper to a visitor': [both(/link|second letter/, /enlace|segunda carta/)],
  'acknowledgement on paper to an applicant': [both(/link|second letter/, /enlace|segunda carta/)],
  'answer without proof: a correction': [both(/Olive|left out|Carrier/, /Olive|no entregado|Carrier/)],
  'refusal without proof: a visitor': [both(/Legal basis|Carrier|left out/, /Base legal|Carrier/)],
  'answer to a parent: 13 to 15': [both(/may read/, /puede leer/)],
  'acknowledgement on paper to a guardian': [both(/link/, /enlace/)],
  'restriction recorded without a number': [
    both(/one of ours|address on file|may be wrong/, /de los nuestros|dirección registrada|esté mal/),
  ],
  'neutral redirect': [
    both(/we have (no|data|forwarded|passed)|Acme/i, /(hemos|ya) (reenviado|comunicado)|no tenemos|Acme/i),
  ],
  'controller notice': [
    both(/you must|within one month|held about you/, /deben|plazo de un mes|sobre usted/),
  ],
  'verification link to the address of record': [both(/about you\b|Pat|555/, /sobre usted|Pat|555 0123/)],
  'list of questions': [both(/\bcode\b|about you\b|Pat|555/, /código|sobre usted|Pat|555 0123/)],
  'list of notices to a company': [both(/ignore this letter/, /no tiene que hacer nada/)],
  'list of other letters: neutral-redirect': [
    both(/withdraw it/, /retírela/),
    both(/we have (no|data|forwarded|passed)|Acme/i, /(hemos|ya) (reenviado|comunicado)|Acme/i),
  ],
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
  'account changed': [
    both(
      /https?:|immediately|pat@|online|new password|back-up/i,
      /https?:|inmediat|pat@|en línea|nueva contraseña/i,
    ),
  ],
  message: [both(/code or passphrase/, /contraseña/)],
};

/** What a letter must say beyond what all must say. */
const required: Readonly<Record<string, readonly Record<Locale, RegExp>[]>> = {
  acknowledgement: [
    both(
      /We will answer by Thursday, December 24, 2026/,
      /Le responderemos a más tardar el jueves, 24 de diciembre/,
    ),
    both(
      /cannot confirm who is asking, we will write to you before then/,
      /no podemos confirmar quién.*le escribiremos antes/,
    ),
    both(
      /does not change the date\. Please do not send copies of ID/,
      /no cambia la fecha\. No envíe copias/,
    ),
    both(/withdraw/, /retirarla/),
    both(/complain/, /quejarse/),
  ],
  'acknowledgement of what was entered late': [
    both(/was due by Thursday, December 24, 2026\. We are late/, /a más tardar el jueves.*Estamos atrasados/),
  ],
  'acknowledgement to who speaks for a company': [
    both(
      /If a contact of your company confirms the request, we will answer by Thursday, December 24, 2026/,
      /Si un contacto de su empresa confirma la solicitud, le responderemos a más tardar el jueves/,
    ),
  ],
  'acknowledgement to a visitor': [
    both(/We will answer by Thursday, December 24, 2026/, /a más tardar el jueves, 24 de diciembre/),
    both(/confirm that this address is yours.*\n.*correction, that is enough/, /corrección, eso basta/),
    both(/show or delete data, we need to know who you are/, /mostrar o borrar datos, necesitamos saber/),
  ],
  'acknowledgement to an employee': [
    both(/your work or your application, we always need to know/, /siempre necesitamos saber quién es/),
  ],
  'answer without proof: a correction': [
    both(/If we have data.*it now has your correction/, /Si tenemos datos.*ya llevan la corrección/),
    both(/does not say whether we have data about you/, /no dice si tenemos datos de usted/),
  ],
  'refusal without proof: a visitor': [
    both(/not shown, changed or deleted any data/, /no hemos mostrado, cambiado ni borrado/),
    both(/does not say whether we have data about you/, /no dice si tenemos datos de usted/),
    both(/photo ID/, /identificación válida con foto/),
  ],
  'refusal without proof: an employee': [both(/we mail it to the address/, /lo enviamos por correo postal/)],
  'answer to a parent: under 13': [both(/read what we collected/, /leer lo que recopilamos/)],
  'answer to a parent: 13 to 15': [both(/do not show parents/, /No mostramos a los padres/)],
  'answer to a parent: 16 or older': [both(/without you/, /sin usted/)],
  'answer: records for a recipient': [both(/sent the records to Carrier Two/, /registros a Carrier Two/)],
  'acknowledgement to a guardian': [
    both(/second letter with a link/, /segunda carta con un enlace/),
    both(/Only|only that company can decide/, /solo esa empresa puede decidir/),
  ],
  'restriction recorded': [
    both(
      /^We have recorded your restriction as from Tuesday, November 24, 2026 at 11:00.AM MST for the account number you gave us, if it is one of ours\./m,
      /^Registramos su restricción a partir del martes, 24 de noviembre de 2026, 11:00.*MST para el número de cuenta que nos dio, si es uno de los nuestros\./m,
    ),
    both(
      /^We confirm to the address on file, and not again within 30 days if nothing changed\.$/m,
      /^Mandamos la confirmación a la dirección registrada, y no otra vez en 30 días si nada cambió\.$/m,
    ),
    both(
      /^If nothing reaches your address on file in 10 business days \(Wednesday, December 9, 2026\), the number may be wrong\. Check it/m,
      /^Si en 10 días hábiles \(miércoles, 9 de diciembre de 2026\) no llega nada a su dirección registrada, quizá el número esté mal\. Revíselo/m,
    ),
  ],
  'restriction recorded without a number': [
    both(
      /^We have recorded your restriction as from Tuesday, November 24, 2026 at 11:00.AM MST\. You gave us no account number, so we cannot apply it yet\.$/m,
      /^Registramos su restricción a partir del martes, 24 de noviembre de 2026, 11:00.*MST\. No nos dio un número de cuenta, así que todavía no podemos aplicarla\.$/m,
    ),
    both(/^Fill in our form with the number from your bill\. /m, /^Llene nuestro formulario /m),
  ],
  'only letter to a data subject': [
    both(
      /send your request to the company you dealt with/,
      /Envíe su solicitud a la empresa con la que trató/,
    ),
    both(
      /^Optional: before Friday, November 27, 2026, you can confirm that this email address is yours\./m,
      /^Opcional: antes del viernes, 27 de noviembre de 2026, puede confirmar que este correo/m,
    ),
    both(/\/verify#0PT1ONAL$/m, /\/es\/verify#0PT1ONAL$/m),
    both(/closed your request with us on Tuesday/, /Cerramos su solicitud con nosotros el martes/),
  ],
  'list of other letters: neutral-redirect': [
    both(/version of our privacy policy.*2018-05/, /versión de nuestra política de privacidad.*2018-05/),
  ],
  'neutral redirect': [
    both(/version of our privacy policy.*2018-05/, /versión de nuestra política de privacidad.*2018-05/),
    both(/ask your company’s privacy contact to send us/, /Pida al contacto de privacidad de su empresa/),
    both(
      /If we can match the name you gave to one company and have a contact there, we will tell that contact/,
      /Si el nombre que nos dio corresponde a una sola empresa y tenemos un contacto allí, avisaremos/,
    ),
    both(/closed your request with us on Tuesday/, /Cerramos su solicitud con nosotros el martes/),
  ],
  'controller notice': [
    both(/do nothing unless you tell us to/, /No hacemos nada si ustedes no nos lo piden/),
    both(/typed\. We have not confirmed it/, /escribió la persona\. No lo hemos confirmado/),
    both(/adopt the request, decline it, .* do not know the person/, /asumir.*rechazarla.*no conocen/),
    both(
      /until Friday, December 4.*within 30 days of your answer/,
      /hasta el viernes.*en los 30 días siguientes a su respuesta/,
    ),
    both(/may already be running/, /ya esté corriendo/),
  ],
  'controller notice from a confirmed address': [
    both(
      /The owner of the address confirmed only the address/,
      /dueño de la dirección confirmó solo la dirección/,
    ),
  ],
  'verification link': [both(/“Not mine”/, /«No es mía»/), both(/works? once|work once/, /una sola vez/)],
  'verification link to the address of record': [
    both(
      /“Not mine” and do not share the code\. We will not act on the request/,
      /«No es mía» y no comparta el código\. No atenderemos la solicitud/,
    ),
    both(/for 24 hours/, /durante 24 horas/),
    both(/reach us at the address below/, /comunicarse con nosotros/),
  ],
  'confirmation of an address': [both(/work once, until Friday/, /una sola vez, hasta el viernes/)],
  'postal code': [both(/4071 2958/, /4071 2958/), both(/works once, until/, /sirve una sola vez, hasta/)],
  'reminder to verify': [
    both(/have not confirmed who is asking/, /No hemos confirmado quién/),
    both(/pause it on Friday, December 4, 2026/, /en pausa el viernes, 4 de diciembre/),
    both(/To get a new link/, /Para recibir un enlace nuevo/),
    both(/December 24, 2026, does not change/, /24 de diciembre de 2026, no cambia/),
  ],
  'reminder with a link': [
    both(/work once, until Friday/, /una sola vez, hasta el viernes/),
    both(/pause it on/, /en pausa el/),
    both(/send a new one from the status page/, /pedir otro en la página de estado/),
    both(/December 24, 2026, does not change/, /24 de diciembre de 2026, no cambia/),
    both(/“Not mine”/, /«No es mía»/),
  ],
  'list of questions': [
    both(/Opening a page decides nothing/, /Abrir una página no decide nada/),
    both(/^Not mine:$/m, /^No es mía:$/m),
    both(/“None of these”/, /«Ninguna de estas»/),
    both(/works once, until Friday, December 4, 2026/, /una sola vez, hasta el viernes, 4 de diciembre/),
  ],
  'list of notices to a company': [
    both(/A legal deadline of your own may already be running/, /plazo legal propio/),
    both(/We do nothing unless you tell us to/, /No haremos nada si usted no nos lo pide/),
  ],
  'list of other letters: acknowledgement': [
    both(/withdraw it/, /retírela/),
    both(/We will answer by Thursday, December 24, 2026/, /a más tardar el jueves, 24 de diciembre/),
    both(/cannot confirm who is asking, we will write to you before then/, /le escribiremos antes/),
    both(/do not need to do anything/, /no tiene que hacer nada/),
  ],
  'list of other letters: lapse': [
    both(/not a refusal/, /no es un rechazo/),
    both(/have not shared, changed or deleted any data/, /No hemos compartido, cambiado ni borrado/),
  ],
  lapse: [
    both(/not a refusal of your right/, /no le niega su derecho/),
    both(
      /have not shared, changed or deleted any data/,
      /No hemos compartido, cambiado ni borrado ningún dato/,
    ),
    both(/until Thursday, December 24, 2026.*received on Tuesday/, /hasta el jueves.*recibida el martes/),
    both(/stays in force/, /sigue en vigor/),
  ],
  'last lapse': [
    both(/not a refusal of your right/, /no le niega su derecho/),
    both(/continue at any time/, /continuar en cualquier momento/),
  ],
  'answer: done': [
    both(/questions about security events in this letter/, /incidentes de seguridad/),
    both(/left out \(47 U\.S\.C\. 222\)/, /no entregado \(47 U\.S\.C\. 222\)/),
    both(/recipients about the correction: Carrier One/, /Avisamos de la corrección a: Carrier One/),
  ],
  'answer: records by post': [both(/enclosed.*no other way/, /adjuntos.*ninguna otra manera/)],
  'answer: correction': [both(/We corrected:/, /Corregimos:/)],
  'answer: records to download': [
    both(/4071 2958/, /4071 2958/),
    both(
      /Where we looked:\s+- Billing: by account number, for records from/,
      /Dónde buscamos:\s+- Billing: por account number/,
    ),
    both(/In the records:[\s\S]*\(CPNI\)[\s\S]*Details of calls/, /En los registros:[\s\S]*Detalles de/),
    both(/passphrase.*up to ten times, until Saturday, January 23, 2027/, /frase de contraseña.*diez veces/),
    both(/new code.*does not change the last day/, /código nuevo.*no cambia el último día/),
  ],
  'new code for records': [both(/replaces the earlier code/, /Reemplaza al anterior/)],
  'answer: records in person': [both(/in person/, /en persona/)],
  'answer to a parent': [
    both(/Only that company can decide about it/, /Solo esa empresa puede decidir sobre ellos/),
  ],
  refusal: [
    both(/The law does not let us do this/, /La ley no nos permite hacerlo/),
    both(/Legal basis: MSA-2026-17, section 4/, /Base legal: MSA-2026-17, section 4/),
    both(/Decided by: Olive Officer/, /Decidió: Olive Officer/),
    both(
      /new information or proof of identity, send it to us and we will review/,
      /información nueva o una prueba de identidad, envíenosla y revisaremos/,
    ),
  ],
  'refusal under a legal hold': [both(/The law does not let us do this/, /La ley no nos permite hacerlo/)],
  'overdue apology with a new date': [
    both(
      /will have our answer by Friday, January 8, 2027/,
      /Tendrá nuestra respuesta a más tardar el viernes/,
    ),
  ],
  'new date': [
    both(/by Friday, January 8, 2027/, /el viernes, 8 de enero de 2027/),
    both(/still overdue/, /sigue atrasada/),
  ],
  'overdue apology': [
    both(/write to you again/, /volveremos a escribir/),
    both(/missed that date, and we are sorry/, /No cumplimos y lo sentimos/),
    both(/Dana Example/, /Dana Example/),
  ],
  'extension under the GDPR': [
    both(/will not meet that date, and we are sorry/, /No cumpliremos esa fecha y lo sentimos/),
    both(/Article 12\(3\)/, /artículo 12, apartado 3/),
    both(/will have our answer by/, /Tendrá nuestra respuesta a más tardar/),
  ],
  'extension under the CCPA': [
    both(/California law allows up to 45 more days/, /La ley de California permite hasta 45 días más/),
  ],
  question: [
    both(
      /does not change the date for our answer, Thursday, December 24, 2026/,
      /no cambia la fecha de nuestra respuesta, el jueves, 24 de diciembre/,
    ),
    both(
      /do not send a password or a copy of your ID/,
      /No envíe contraseñas ni copias de su identificación/,
    ),
  ],
  reopened: [both(/new answer by Thursday/, /nueva respuesta a más tardar el jueves/)],
  'resumed after a legal hold': [both(/because the law required it/, /porque la ley lo exigía/)],
  'duplicate joined': [
    both(/under the reference REQ-0THER/, /con la referencia REQ-0THER/),
    both(/earlier date of receipt counts.*December 20, 2026/, /fecha de la primera.*20 de diciembre/),
  ],
  'how to write': [
    both(/only after a written request/, /solo después de una solicitud escrita/),
    both(/75 Example Street/, /75 Example Street/),
    both(
      /do not send a password or a copy of your ID/,
      /No envíe contraseñas ni copias de su identificación/,
    ),
  ],
  'instruction told': [both(/If you object before we act, we stop/, /Si usted se opone.*nos detenemos/)],
  'roster proposed': [both(/only if one of the current contacts confirms/, /solo si lo confirma uno/)],
  'roster cools down': [both(/takes effect on Wednesday, December 2, 2026/, /vale desde el miércoles/)],
  'roster changed': [both(/tell us at once: \+1 801 555 0199/, /enseguida: \+1 801 555 0199/)],
  'restriction confirmed': [
    both(/received, through our web form.*in force since then/, /por nuestro formulario web.*desde entonces/),
    both(/price and quality stay the same/, /el precio y la calidad no cambian/),
    both(/record of offers we sent before/, /registro de las ofertas que ya enviamos/),
    both(/free, 24 hours a day/, /gratis, las 24 horas del día/),
    both(
      /Not you\? You can leave it\..*“This was not me: put it back”/,
      /¿No fue usted\? .*«No fui yo: deshacerla»/,
    ),
    both(/\/verify#/, /\/es\/verify#/),
    both(/work once, while this is your address on file/, /una sola vez, mientras esta sea/),
    both(/until you change it/, /hasta que usted la cambie/),
  ],
  'permission confirmed': [
    both(/Your permission is in effect/, /Su permiso ya está en vigor/),
    both(
      /that we named to you in our notice cpni-20261127-6053df52/,
      /que le nombramos en nuestro aviso cpni-20261127-6053df52/,
    ),
    both(/withdraw it at any time/, /retirarlo en cualquier momento/),
    both(/would not have affected the service/, /no habría afectado el servicio/),
    both(/kind=cpni-restrict/, /kind=cpni-restrict/),
  ],
  'address changed': [
    both(
      /On Tuesday, November 24, 2026, our office changed/,
      /El martes, 24 de noviembre de 2026, nuestra oficina/,
    ),
    both(/at once: \+1 801 555 0199/, /\+1 801 555 0199/),
    both(/For 30 days we send no records/, /Durante 30 días no enviamos registros/),
  ],
  'account changed': [
    both(
      /On Tuesday, November 24, 2026, details for signing in .* were created or changed/,
      /El martes, 24 de noviembre de 2026 se crearon o cambiaron datos para entrar/,
    ),
    both(/at once: \+1 801 555 0199/, /\+1 801 555 0199/),
    both(/never .* ask for a password/, /[Nn]unca .* pedir una contraseña/),
  ],
};

describe('every letter', () => {
  it('of this flow is read here', () => {
    const source = ['test/support/letters/every-letter.ts', 'functions/request/letters/first-letter.ts']
      .map((path) => readFileSync(path, 'utf8').replaceAll("'./", "'#functions/request/letters/"))
      .join('\n');
    // Letters to our own people carry ids only and have no second language; words and shapes are no letters.
    const others = [
      'child-officer-letters.ts',
      'officer-letters.ts',
      'answer-words.ts',
      'roster-words.ts',
      'shapes.ts',
    ];
    for (const noun of ['request', 'account', 'controller'])
      for (const file of readdirSync(`functions/${noun}/letters`))
        if (!others.includes(file)) expect(source).toContain(`#functions/${noun}/letters/${file}'`);
  });

  it.each(cases)(
    '$name ($locale): reference in subject and text, who we are, whole in its language',
    ({ name, locale }) => {
      const { subject, text, html } = letterIn(name, locale);
      const reference =
        / changed$/.test(name) && !name.startsWith('roster') ? subject.replace(/.*\((.*)\)$/, '$1') : id;
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
    if (!name.includes('restriction recorded') && !name.endsWith('restriction-recorded'))
      expect(ourWords(text), 'a time of day').not.toMatch(/\d\d?:\d\d/);
  });

  it.each(cases)('$name ($locale): its class of mail (P10)', ({ name, locale }) => {
    expect(['technical', 'administrative', 'security']).toContain(letterIn(name, locale).class);
  });

  it.each(cases)('$name ($locale): has a post lane (R-1)', ({ name, locale }) => {
    expect(['requester', 'account-holder', 'roster']).toContain(letterIn(name, locale).reader);
  });

  it.each(
    Object.entries(required).flatMap(([name, patterns]) =>
      locales.flatMap((locale) => patterns.map((pattern) => ({ name, locale, must: pattern[locale] }))),
    ),
  )('$name ($locale) says $must (P33, P35, P36, R-20)', ({ name, locale, must }) => {
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

  // The company itself decides about their data, and they have no service with us.
  const toSomebodyElse = names.filter((name) => /visitor|employee|applicant|somebody else/.test(name));
  it.each(toSomebodyElse)('%s: no word of a company’s customers, a service or an account (P43)', (name) => {
    expect(toSomebodyElse.length).toBeGreaterThan(6);
    for (const locale of locales)
      expect(ourWords(letterIn(name, locale).text)).not.toMatch(
        /stores|only (that|the) company|account|service|restrict|guarda datos|empresa|cuenta\b|servicio|restring/i,
      );
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
