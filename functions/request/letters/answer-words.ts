import type { OurWords, SentWords, WordsOut } from '#domain/case/words-out.ts';
import type { Effect } from '#domain/choice/effect.ts';
import type { ItemOutcome } from '#domain/request/answer-items.ts';
import type { FieldClass } from '#domain/request/field-classes.ts';
import { type KindPolicy, kindPolicies } from '#domain/request/kinds.ts';
import type { Delivery } from '#domain/request/records-state.ts';
import type { Answer } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { AnswerText } from '#functions/request/contract.ts';

/** For an item or refusal under an ordinary duty to keep data; a hold never shows. */
const requiredByLaw = catalog<Readonly<Record<KindPolicy['keptByLaw'], string>>>(
  {
    'after-deletion': 'The law requires us to keep it. We will delete it when that ends.',
    'record-only': 'The law requires us to keep it. We will delete it when that ends.',
    'after-correction': 'The law requires us to keep the record as it was.',
    'not-said': 'The law does not let us do this.',
  },
  {
    'after-deletion': 'La ley nos obliga a conservarlo. Lo borraremos cuando eso termine.',
    'record-only': 'La ley nos obliga a conservarlo. Lo borraremos cuando eso termine.',
    'after-correction': 'La ley nos obliga a conservar el registro como estaba.',
    'not-said': 'La ley no nos permite hacerlo.',
  },
);

type Search = NonNullable<AnswerText['searches']>[number];

export const answerWords = catalog(
  {
    subject: (caseId: string) => `Our answer to your request ${caseId}`,
    outcome: {
      done: 'We have done what you asked.',
      'partly-done': 'We did part of what you asked. The list says what we did not do, and why.',
      refused: 'We did not do what you asked.',
      'no-data': 'We found no data to give you under this request.',
    } satisfies Record<Answer['outcome'], string>,
    permission: {
      'in-effect': 'We recorded your permission. It is in effect.',
      partly:
        'We recorded your permission. It is in effect for some of its uses. Our letter about it says which stay off.',
      stopped: 'We recorded your permission. It has no effect for now.',
      denied:
        'Your permission has no effect. We received a restriction after it, or in the same few minutes. That restriction stays in force.',
    } satisfies Record<Effect, string>,
    doneAsListed: 'We have done what you asked, as listed here:',
    item: {
      done: 'done',
      refused: 'not done',
      nothing: 'nothing found',
      withheld: 'left out',
      open: 'still open',
    } satisfies Record<ItemOutcome, string>,
    /** Of a deletion, for what was refused or left out. */
    notDeleted: 'not deleted',
    instructed: 'We acted on your company’s own instruction, which we have on file.',
    instructedHere: 'We acted on this request, which your company confirmed to us.',
    detail: 'Details:',
    delivered: {
      post: 'The records are enclosed with this letter. We mail them on paper to the address we have on file, and send them no other way.',
      download: 'Download your records on this page. Use the code below and choose a passphrase there:',
      'in-person': 'We gave you the records in person, after you showed valid photo ID.',
    } satisfies Record<Delivery, string>,
    corrected: 'We corrected:',
    searched: 'Where we looked:',
    search: ({ system, keys, from, until, searchedBy, searchedOn }: Search) =>
      `${system}: by ${keys}, for records from ${dateInWords(from)} to ${dateInWords(until)}. Searched on ${dateInWords(searchedOn)}, by ${searchedBy}`,
    inRecords: 'In the records:',
    fieldClass: {
      cpni: 'Records of your service, such as your plan, your use of the service and your bills (CPNI)',
      'call-detail': 'Details of calls, such as numbers, times, length and places',
      'subscriber-list': 'What a directory publishes about you',
      aggregate: 'Figures about many customers together',
      'not-customer-specific': 'Information that is the same for every customer',
    } satisfies Record<FieldClass, string>,
    /** The officer's text explains the other codes. */
    reason: {
      'identity-not-confirmed':
        'We could not confirm who is asking. Our privacy policy lets us act only for the person who has the right to ask.',
      'not-ours-to-decide':
        'Only the company that stores the data with us can decide about it. Our contract lets us act only on its instructions.',
      'rights-of-others': 'Doing this would violate other people’s rights.',
      'no-showing':
        'Under our privacy policy, we correct a record when someone reasonably shows us that it is inaccurate. What we received does not show that.',
    } as Record<string, string>,
    rule: (law: SentWords) => `Legal basis: ${law}`,
    recipientsTold: (whom: SentWords) => `We told these recipients about the correction: ${whom}`,
    whomYouNamed: 'the person or company that you named',
    sentTo: (recipient: WordsOut) =>
      `We sent the records to ${recipient}, as you asked in writing. The law lets us do this (47 U.S.C. 222(c)(2)).`,
    answers: (officer: SentWords) =>
      `Decided by: ${officer}. If you have new information or proof of identity, send it to us and we will review the decision.`,
    companies:
      'This answer does not cover data that a company stores with us. Only that company can decide about it. We take these requests only from the company.',
  },
  {
    subject: (caseId) => `Nuestra respuesta a su solicitud ${caseId}`,
    outcome: {
      done: 'Hicimos lo que pidió.',
      'partly-done': 'Hicimos una parte de lo que pidió. La lista dice qué no hicimos y por qué.',
      refused: 'No hicimos lo que pidió.',
      'no-data': 'No encontramos datos que darle por esta solicitud.',
    },
    permission: {
      'in-effect': 'Registramos su permiso. Ya está en vigor.',
      partly:
        'Registramos su permiso. Está en vigor para algunos de sus usos. Nuestra carta sobre él dice cuáles siguen desactivados.',
      stopped: 'Registramos su permiso. Por ahora no tiene efecto.',
      denied:
        'Su permiso no tiene efecto. Recibimos una restricción después, o en los mismos minutos. Esa restricción sigue en vigor.',
    },
    doneAsListed: 'Hicimos lo que pidió, como dice esta lista:',
    item: {
      done: 'hecho',
      refused: 'no hecho',
      nothing: 'no se encontró nada',
      withheld: 'no entregado',
      open: 'pendiente',
    },
    notDeleted: 'no se borró',
    instructed: 'Actuamos según la instrucción de su propia empresa, que tenemos archivada.',
    instructedHere: 'Actuamos según esta solicitud, que su empresa nos confirmó.',
    detail: 'Detalles:',
    delivered: {
      post: 'Los registros van adjuntos a esta carta. Los enviamos en papel a la dirección registrada y de ninguna otra manera.',
      download:
        'Descargue sus registros en esta página. Use el código de abajo y elija allí una frase de contraseña:',
      'in-person':
        'Le entregamos los registros en persona, después de que mostró una identificación válida con foto.',
    },
    corrected: 'Corregimos:',
    searched: 'Dónde buscamos:',
    search: ({ system, keys, from, until, searchedBy, searchedOn }) =>
      `${system}: por ${keys}, registros del ${dateInWords(from, 'es')} al ${dateInWords(until, 'es')}. Se buscó el ${dateInWords(searchedOn, 'es')}, por ${searchedBy}`,
    inRecords: 'En los registros:',
    fieldClass: {
      cpni: 'Registros de su servicio, como su plan, el uso del servicio y sus facturas (CPNI)',
      'call-detail': 'Detalles de llamadas, como números, horas, duración y lugares',
      'subscriber-list': 'Lo que un directorio publica sobre usted',
      aggregate: 'Cifras de muchos clientes en conjunto',
      'not-customer-specific': 'Información que es igual para todos los clientes',
    },
    reason: {
      'identity-not-confirmed':
        'No pudimos confirmar quién hace la solicitud. Nuestra política de privacidad nos permite actuar solo para la persona que tiene derecho a pedirlo.',
      'not-ours-to-decide':
        'Solo la empresa que guarda los datos con nosotros puede decidir sobre ellos. Nuestro contrato nos permite actuar solo si ella lo pide.',
      'rights-of-others': 'Hacerlo violaría los derechos de otras personas.',
      'no-showing':
        'Según nuestra política de privacidad, corregimos un registro cuando alguien nos muestra razonablemente que es inexacto. Lo que recibimos no lo muestra.',
    },
    rule: (law) => `Base legal: ${law}`,
    recipientsTold: (whom) => `Avisamos de la corrección a: ${whom}`,
    whomYouNamed: 'la persona o empresa que usted indicó',
    sentTo: (recipient) =>
      `Enviamos los registros a ${recipient}, como usted pidió por escrito. La ley lo permite (47 U.S.C. 222(c)(2)).`,
    answers: (officer) =>
      `Decidió: ${officer}. Si tiene información nueva o una prueba de identidad, envíenosla y revisaremos la decisión.`,
    companies:
      'Esta respuesta no trata de los datos que una empresa guarda con nosotros. Solo esa empresa puede decidir sobre ellos. Aceptamos estas solicitudes solo de la empresa.',
  },
);

/** Their words name the posted policy, so the letter names its version (P48). */
const reasonsOfPolicy: ReadonlySet<string | undefined> = new Set(['identity-not-confirmed', 'no-showing']);

/** Whether a reason that the letter gives names the posted policy. */
export const namesPolicy = (codes: readonly (string | undefined)[]): boolean =>
  codes.some((code) => reasonsOfPolicy.has(code));

/** The officer's text explains the other codes. */
export const reasonInWords = (
  { kind, locale }: Pick<Request, 'kind' | 'locale'>,
  code: string | undefined,
): OurWords | undefined => {
  if (code === undefined) return undefined;
  // An answer given before a hold was no reason still says the words of an ordinary duty.
  if (code === 'required-by-law' || code === 'legal-hold')
    return requiredByLaw(locale)[kindPolicies[kind].keptByLaw];
  const { reason } = answerWords(locale);
  return Object.hasOwn(reason, code) ? reason[code] : undefined;
};
