import { catalog, type Locale } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#ports/letterhead.ts';

/** What somebody asks, the words to say, and what to do. */
interface Answered {
  readonly asked: string;
  readonly say: readonly string[];
  readonly act?: readonly string[];
}

export interface Card {
  readonly language: Locale;
  readonly title: string;
  readonly lead: string;
  /** Headings of the two lists. */
  readonly headings: { readonly say: string; readonly act: string };
  readonly parts: readonly Answered[];
  readonly never: { readonly title: string; readonly list: readonly string[] };
}

type Facts = Pick<Letterhead, 'companyContact' | 'siteUrl' | 'dpo'>;

const card = catalog<(facts: Facts) => Omit<Card, 'language'>>(
  ({ companyContact: contact, siteUrl: site, dpo }) => ({
    title: 'What may I say today?',
    lead: 'For reception, the call center and those who speak with the press. These words are the same every day.',
    headings: { say: 'Say', act: 'Do' },
    parts: [
      {
        asked: 'Somebody wants to make a privacy request',
        say: [
          `You can make it at ${site} or write to ${contact}. It is free. We answer within 30 days after we receive it.`,
        ],
        act: [
          'If they ask you to take it now, write down the name, how to reach them, what they want and the time of the call. Give it to the privacy office today: the 30 days have begun.',
          'To see phone records, a person must ask in writing. Tell them where.',
        ],
      },
      {
        asked: 'Somebody wants us to stop using their phone records for offers',
        say: ['I have written it down. It counts from now. Your service and your price stay the same.'],
        act: [
          'Write down the account number and the time. Give it to the privacy office at once. Do not ask why.',
        ],
      },
      {
        asked: 'Somebody asks how their request is going',
        say: [
          `Our first letter has a code. With it you can see the status at ${site}/status. I cannot see it from here.`,
        ],
      },
      {
        asked: 'Somebody asks whether there was a breach, a leak or an attack',
        say: [
          'We do not answer questions about security events. If the law requires us to tell you about one, we will write to you.',
        ],
        act: ['Do not confirm, deny or guess, not even that you know of nothing.'],
      },
      {
        asked: 'A reporter calls',
        say: [`Our data protection officer answers questions from the press: ${dpo}.`],
        act: ['Say nothing else, also “off the record”.'],
      },
      {
        asked: 'The police or another agency calls',
        say: ['I will pass this on now. Please tell me your name, your agency and your phone number.'],
        act: [`Call the data protection officer at once: ${dpo}. Do not answer questions.`],
      },
      {
        asked: 'Somebody is not satisfied',
        say: [
          `You can complain at ${site}/complaint or at ${contact}. Somebody other than the person you complain about looks into it.`,
        ],
      },
      {
        asked: 'Somebody got a call, text or email from “us” and has doubts',
        say: [
          'We never call, text or email you to ask for a password, a PIN or a code. Please do not give it to anyone.',
        ],
        act: ['Write down what they got and when. Give it to the privacy office today.'],
      },
    ],
    never: {
      title: 'Never',
      list: [
        'Never say whether somebody is a customer, has an account or made a request.',
        'Never read out calls, bills or addresses.',
        'Never ask for a password, a PIN or a code from our letters.',
        'Never promise what our answer will be.',
      ],
    },
  }),
  ({ companyContact: contact, siteUrl: site, dpo }) => ({
    title: '¿Qué puedo decir hoy?',
    lead: 'Para la recepción, el centro de llamadas y quienes hablan con la prensa. Estas palabras son las mismas todos los días.',
    headings: { say: 'Diga', act: 'Haga' },
    parts: [
      {
        asked: 'Alguien quiere hacer una solicitud de privacidad',
        say: [
          `Puede hacerla en ${site}/es o escribir a ${contact}. Es gratis. Respondemos en un plazo de 30 días desde que la recibimos.`,
        ],
        act: [
          'Si le piden tomarla ahora, anote el nombre, cómo comunicarse, qué quiere y la hora de la llamada. Entréguela hoy a la oficina de privacidad: los 30 días ya empezaron.',
          'Para ver registros telefónicos hay que pedirlo por escrito. Diga dónde.',
        ],
      },
      {
        asked: 'Alguien quiere que dejemos de usar sus registros telefónicos para ofertas',
        say: ['Ya lo anoté. Cuenta desde ahora. Su servicio y su precio siguen igual.'],
        act: [
          'Anote el número de cuenta y la hora. Entréguelo enseguida a la oficina de privacidad. No pregunte por qué.',
        ],
      },
      {
        asked: 'Alguien pregunta cómo va su solicitud',
        say: [
          `Nuestra primera carta tiene un código. Con él puede ver el estado en ${site}/es/status. Desde aquí no puedo verlo.`,
        ],
      },
      {
        asked: 'Alguien pregunta si hubo una filtración, una fuga o un ataque',
        say: [
          'No respondemos preguntas sobre incidentes de seguridad. Si la ley exige que le avisemos de uno, le escribiremos.',
        ],
        act: ['No confirme, no niegue y no suponga nada. Tampoco diga que no sabe de ninguno.'],
      },
      {
        asked: 'Llama un periodista',
        say: [`Nuestro oficial de protección de datos responde las preguntas de la prensa: ${dpo}.`],
        act: ['No diga nada más, tampoco «en confianza».'],
      },
      {
        asked: 'Llama la policía u otra agencia',
        say: ['Lo comunico ahora mismo. Dígame su nombre, su agencia y su número de teléfono.'],
        act: [`Llame enseguida al oficial de protección de datos: ${dpo}. No responda preguntas.`],
      },
      {
        asked: 'Alguien no está conforme',
        say: [
          `Puede quejarse en ${site}/es/complaint o en ${contact}. Lo revisa alguien distinto de la persona de quien usted se queja.`,
        ],
      },
      {
        asked: 'Alguien recibió una llamada, un mensaje o un correo «nuestro» y tiene dudas',
        say: [
          'Nunca llamamos ni escribimos para pedir una contraseña, un PIN o un código. No se los dé a nadie.',
        ],
        act: ['Anote qué recibió y cuándo. Entréguelo hoy a la oficina de privacidad.'],
      },
    ],
    never: {
      title: 'Nunca',
      list: [
        'Nunca diga si alguien es cliente, tiene una cuenta o hizo una solicitud.',
        'Nunca lea llamadas, facturas ni direcciones.',
        'Nunca pida una contraseña, un PIN ni un código de nuestras cartas.',
        'Nunca prometa cuál será nuestra respuesta.',
      ],
    },
  }),
);

/** Facts of the letterhead only: it cannot know whether there is a breach. */
export const whatToSay = (letterhead: Facts, language: Locale): Card => ({
  language,
  ...card(language)(letterhead),
});
