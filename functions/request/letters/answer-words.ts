import type { ItemOutcome } from '#domain/request/answer-items.ts';
import type { Delivery } from '#domain/request/records-state.ts';
import type { Answer } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';

/** The standing sentence for records that a law or a hold keeps. */
const keptByLaw = {
  en: 'Some records are kept because the law requires it; we will delete them when that ends.',
  es: 'Algunos registros se conservan porque la ley lo exige; los borraremos cuando eso termine.',
} as const;

export const answerWords = catalog(
  {
    subject: (caseId: string) => `Our answer to your request ${caseId}`,
    outcome: {
      done: 'We have done what you asked.',
      'partly-done': 'We have done part of what you asked.',
      refused: 'We have not done what you asked.',
      'no-data': 'We found nothing that your request is about.',
    } satisfies Record<Answer['outcome'], string>,
    item: {
      done: 'done',
      refused: 'not done',
      nothing: 'nothing found',
      withheld: 'withheld',
      open: 'still open',
    } satisfies Record<ItemOutcome, string>,
    detail: 'In detail:',
    delivered: {
      post: 'The records are enclosed with this letter. We post them to the address of record and send them in no other way.',
      download:
        'You can fetch the records on this page, with the code below and a passphrase that you choose there:',
      'in-person': 'The records were handed to you in person, after you showed valid photo identification.',
    } satisfies Record<Delivery, string>,
    /** Reasons that have words of their own; other codes are explained by the officer's text. */
    reason: {
      'identity-not-confirmed':
        'We could not confirm who is asking. Our privacy policy lets us act only for whoever is entitled.',
      'not-ours-to-decide':
        'The company that keeps the data decides about it; our contract lets us act only on its instruction.',
      'required-by-law': keptByLaw.en,
      // Whatever the hold is for, nothing else is said.
      'legal-hold': keptByLaw.en,
      'rights-of-others': 'Doing it would touch the rights of other people, which the law protects as well.',
      'no-showing':
        'Under our privacy policy a record is corrected when we are reasonably shown that it is inaccurate; we were not shown that.',
    } as Record<string, string>,
    rule: (law: string) => `The rule or contract behind it: ${law}`,
    recipientsTold: (whom: string) => `Told of the correction: ${whom}`,
    answers: (officer: string) =>
      `Answering for this decision: ${officer}. You can send us facts or proof of who you are that would change it.`,
    // Stands in every answer to a parent, whether or not a company keeps such data with us.
    companies:
      'Data that a company keeps with us is not part of this answer: that company decides about it, and we take such requests only from the company.',
    // Stands in every answer, breach or not.
    requesterType:
      'We do not answer questions about security events in this letter. If the law requires us to tell you about one, we will write to you at your address of record.',
  },
  {
    subject: (caseId) => `Nuestra respuesta a su solicitud ${caseId}`,
    outcome: {
      done: 'Hemos hecho lo que pidió.',
      'partly-done': 'Hemos hecho una parte de lo que pidió.',
      refused: 'No hemos hecho lo que pidió.',
      'no-data': 'No encontramos nada de lo que trata su solicitud.',
    },
    item: {
      done: 'hecho',
      refused: 'no hecho',
      nothing: 'nada encontrado',
      withheld: 'retenido',
      open: 'pendiente',
    },
    detail: 'En detalle:',
    delivered: {
      post: 'Los registros van adjuntos a esta carta. Los enviamos por correo postal a la dirección registrada y de ninguna otra manera.',
      download:
        'Puede descargar los registros en esta página, con el código de abajo y una frase de paso que usted elige allí:',
      'in-person':
        'Los registros se le entregaron en persona, después de que mostrara una identificación válida con foto.',
    },
    reason: {
      'identity-not-confirmed':
        'No pudimos confirmar quién hace la solicitud. Nuestra política de privacidad nos permite actuar solo para quien tiene derecho.',
      'not-ours-to-decide':
        'Decide la empresa que guarda los datos; nuestro contrato nos permite actuar solo por instrucción suya.',
      'required-by-law': keptByLaw.es,
      'legal-hold': keptByLaw.es,
      'rights-of-others': 'Hacerlo afectaría a los derechos de otras personas, que la ley también protege.',
      'no-showing':
        'Según nuestra política de privacidad, un registro se corrige cuando se nos muestra razonablemente que es inexacto; no se nos mostró.',
    },
    rule: (law) => `La norma o el contrato en que se basa: ${law}`,
    recipientsTold: (whom) => `Se comunicó la corrección a: ${whom}`,
    answers: (officer) =>
      `Responde de esta decisión: ${officer}. Puede enviarnos hechos o pruebas de quién es que la cambiarían.`,
    companies:
      'Los datos que una empresa guarda con nosotros no son parte de esta respuesta: sobre ellos decide esa empresa, y tales solicitudes las aceptamos solo de ella.',
    requesterType:
      'En esta carta no respondemos a preguntas sobre incidentes de seguridad. Si la ley nos obliga a comunicarle alguno, le escribiremos a su dirección registrada.',
  },
);
