import { answerButtons } from '#functions/letters/answer-buttons.ts';
import { putBackButton, restrictButton } from '#functions/letters/phrases.ts';
import { childReport } from './child-links-es.ts';
import type { Done, LinkWords } from './links.ts';

const nothingDone = 'No compartiremos, cambiaremos ni borraremos datos por ella.';
const looksInto: Done = () => [
  'Gracias por avisarnos',
  `Un oficial de privacidad la revisará. ${nothingDone} Guarde nuestra carta.`,
];
const mine = `${answerButtons('es').notMine}. Yo no hice esta solicitud.`;
const due = (on: string): string => `Debemos responder a más tardar el ${on}.`;
const stopped: Done = () => [
  'Nos detuvimos',
  'No haremos nada hasta que nuestra oficina lo haya aclarado con su empresa.',
];

export const spanish: LinkWords = {
  enter: {
    title: 'Escriba un código de nuestra carta',
    lead: 'La página siguiente muestra de qué trata nuestra carta y qué puede elegir.',
    secret: 'Código de nuestra carta',
    secretHint: 'Está en una línea aparte, o al final del enlace, después del signo #. Puede pegarlo.',
    request: 'Referencia de la carta',
    requestHint:
      'La necesita solo para un código de ocho dígitos que llegó por correo postal. Empieza con REQ-.',
    next: 'Continuar',
    nothing: 'Abrir esta página no decide nada.',
    noSecret: 'Escriba el código de nuestra carta',
  },
  about: {
    id: 'Referencia',
    kind: 'Solicitud',
    receivedOn: 'Recibida el',
    company: 'Empresa',
    dueOn: 'Debemos responder a más tardar el',
  },
  typed: {
    unchecked: 'Esto es lo que escribió la persona. No lo hemos confirmado:',
    found: 'Esta es la persona cuyos datos encontramos. No lo hemos comprobado:',
    theirs: 'Esto es lo que escribió la persona. El dueño de la dirección confirmó solo la dirección:',
  },
  choose: '¿Cuál es su respuesta?',
  noChoice: 'Elija su respuesta',
  send: 'Enviar',
  once: 'Usted decide cuando lo envía. Puede enviarlo una sola vez.',
  used: 'El código ya no sirve. Puede cerrar esta página.',
  another: 'Escribir otro código',
  over: {
    unknown: [
      'No reconocemos este código',
      'No reconocemos este código. Puede que ya se haya usado o que haya copiado solo una parte.',
    ],
    expired: ['Este enlace venció.', 'Eso no cambia nada de lo que se pidió.'],
    paused: [
      'Los contactos de su empresa están cambiando',
      'Nadie puede responder hasta que valga el cambio. La solicitud sigue abierta.',
    ],
    decided: [
      'Esto ya se respondió',
      'Ya tenemos una respuesta a esta pregunta, así que ahora no cambiamos nada.',
    ],
    settled: [
      'Esto ya está cerrado',
      'La solicitud ya se respondió, se retiró o se cerró. No queda nada que elegir.',
    ],
    busy: ['', 'No pudimos anotar su respuesta en este momento. Envíela otra vez en un rato.'],
    renewed: [
      'Usted pidió un enlace nuevo',
      'Si podemos enviarlo, llega a la misma dirección que antes. Enviamos tres al día como máximo.',
    ],
  },
  expiredOptional: 'Era opcional. No tiene que hacer nada.',
  sendNew: 'Envíenme uno nuevo',
  asks: {
    'account-holder': {
      title: '¿Es suya esta solicitud?',
      lead: 'Trata de un servicio que tiene registrada su dirección. Actuamos solo si el titular de la cuenta la confirma.',
      answers: {
        confirm: { words: 'Sí, es mía. Sigan adelante.' },
        refuse: { words: 'La conozco, pero no sigan adelante.' },
        'not-mine': { words: mine, hint: 'No comparta el código. No atenderemos la solicitud.' },
      },
      done: {
        confirm: (facts) => ['Usted confirmó la solicitud', due(facts.due)],
        refuse: () => ['No seguimos con esto', `Un oficial de privacidad la revisará. ${nothingDone}`],
        'not-mine': looksInto,
      },
    },
    contact: {
      title: '¿Su empresa quiere esto?',
      lead: 'La solicitud le nombra a usted como contacto de su empresa. Actuamos solo si la empresa la confirma.',
      answers: {
        confirm: { words: 'Sí, nuestra empresa lo quiere. Sigan adelante.' },
        refuse: { words: 'No, nuestra empresa no lo quiere.' },
        'not-mine': {
          words: `${answerButtons('es').notMine}. Nosotros no hicimos esta solicitud.`,
          hint: 'No comparta el código. No atenderemos la solicitud.',
        },
      },
      done: {
        confirm: ({ others, showsAccount, ...facts }) => [
          'Usted confirmó la solicitud por su empresa',
          ...(showsAccount ? ['Primero, nuestra oficina revisa que la cuenta sea de su empresa.'] : []),
          ...(others === undefined
            ? []
            : others > 0
              ? ['Ahora avisamos a los otros contactos de su empresa. Tienen dos días hábiles para oponerse.']
              : [
                  'Usted es el único contacto de su empresa. Antes de actuar, llamamos al número de su contrato.',
                ]),
          due(facts.due),
        ],
        refuse: () => ['No seguimos con esto', `Un oficial de privacidad la revisará. ${nothingDone}`],
        'not-mine': looksInto,
      },
    },
    'second-contact': {
      title: 'Ya respondió otro contacto de su empresa',
      lead: 'Puede decir que no está de acuerdo. Entonces nos detenemos hasta que nuestra oficina lo aclare con su empresa.',
      otherwise: 'Si está de acuerdo con su colega, no tiene que hacer nada.',
      answers: {
        confirm: { words: 'No estoy de acuerdo: nuestra empresa sí lo quiere.' },
        refuse: { words: 'No estoy de acuerdo: nuestra empresa no lo quiere.' },
      },
      done: { confirm: stopped, refuse: stopped },
    },
    address: {
      title: '¿Es este su correo electrónico?',
      lead: 'La persona que hizo esta solicitud nos dio su dirección. Díganos si fue usted.',
      answers: {
        confirm: { words: 'Sí, esta es mi dirección y yo hice esta solicitud.' },
        'not-mine': { words: mine, hint: 'No comparta el código. No atenderemos la solicitud.' },
      },
      done: {
        confirm: (facts) => [
          'Usted confirmó su correo electrónico',
          'Después, un oficial de privacidad revisará la solicitud. Tal vez le pidamos una prueba de que usted puede hacerla.',
          due(facts.due),
        ],
        'not-mine': looksInto,
      },
    },
    'optional-address': {
      title: '¿Es este su correo electrónico?',
      lead: 'La persona que hizo esta solicitud nos dio su dirección. Responder es opcional: cambia solo lo que podemos decirle a una empresa.',
      answers: {
        confirm: { words: 'Sí, esta es mi dirección y yo hice esta solicitud.' },
        'not-mine': { words: mine, hint: 'Así no avisamos a ninguna empresa.' },
      },
      done: {
        confirm: () => [
          'Usted confirmó su correo electrónico',
          'Si el nombre que nos dio corresponde a una sola empresa y tenemos un contacto allí, le diremos que usted lo confirmó.',
          'Solo la empresa puede decidir sobre sus datos. Envíe su solicitud a la empresa con la que trató.',
          'No tiene que hacer nada más aquí.',
        ],
        'not-mine': () => [
          'Gracias por avisarnos',
          'No avisamos a ninguna empresa de esta solicitud. No tiene que hacer nada más.',
        ],
      },
    },
    objection: {
      title: 'Su empresa nos pidió actuar sobre sus datos',
      lead: 'Un contacto de su empresa confirmó esta solicitud. Usted puede detenerla antes de que actuemos.',
      otherwise: 'Si está de acuerdo, no tiene que hacer nada.',
      answers: { object: { words: 'Alto. Nos oponemos.' } },
      done: { object: stopped },
    },
    adoption: {
      title: 'Alguien nos envió una solicitud que es para su empresa',
      lead: 'Le dijimos a la persona que escriba a su empresa. No hacemos nada si ustedes no nos lo piden.',
      answers: {
        adopt: {
          words: 'Asumir la solicitud.',
          hint: 'La atendemos para su empresa. Les respondemos a ustedes, y solo a ustedes, en 30 días.',
        },
        decline: {
          words: 'Rechazar la solicitud.',
          hint: 'No hacemos nada. Cualquier respuesta a la persona viene de ustedes.',
        },
        'not-our-person': { words: 'No conocemos a esta persona.', hint: 'No hacemos nada.' },
      },
      done: {
        adopt: () => [
          'Ustedes asumieron la solicitud',
          'Abrimos una solicitud para su empresa. Les respondemos a ustedes, y solo a ustedes, en 30 días. Ya va en camino una carta.',
        ],
        decline: () => [
          'Ustedes rechazaron la solicitud',
          'No hacemos nada. Cualquier respuesta a la persona viene de su empresa.',
        ],
        'not-our-person': () => ['Gracias por avisarnos', 'No hacemos nada con esta solicitud.'],
      },
    },
    'child-report': childReport,
    roster: {
      title: 'Un cambio de los contactos de su empresa',
      lead: 'Nuestra carta dice quién puede darnos instrucciones después del cambio y quién ya no puede.',
      answers: {
        confirm: {
          words: 'Confirmar el cambio.',
          hint: 'Vale desde ahora. Avisamos a los contactos actuales.',
        },
        refuse: { words: 'Rechazar el cambio.', hint: 'Los contactos quedan como están.' },
      },
      done: {
        confirm: () => [
          'Usted confirmó el cambio',
          'Vale desde ahora. Avisamos a los contactos que su empresa tenía antes.',
        ],
        refuse: () => ['Usted rechazó el cambio', 'Los contactos de su empresa quedan como están.'],
      },
    },
    restriction: {
      title: 'Una restricción sobre sus registros telefónicos',
      lead: 'Recibimos esta restricción sobre el uso de sus registros telefónicos (CPNI). Si no fue usted, puede deshacerla.',
      otherwise: 'Si está bien, no tiene que hacer nada.',
      answers: { 'put-back': { words: putBackButton('es') } },
      done: {
        'put-back': ({ isRestricted, notice, silentNotice }) => [
          'Deshicimos esta restricción',
          isRestricted
            ? 'Sus registros siguen restringidos, porque esta restricción no era el único motivo.'
            : silentNotice !== undefined
              ? `Ya no hay ninguna restricción en vigor. Le enviamos por correo postal nuestro aviso ${silentNotice} y no tenemos registrada ninguna objeción suya, así que podemos volver a hacer los usos para los que eso basta.`
              : notice === undefined
                ? 'Ya no hay ninguna restricción en vigor. No tenemos registrado ningún permiso suyo.'
                : `Ya no hay ninguna restricción en vigor. Vuelve a valer el permiso que nos dio, según nuestro aviso ${notice}.`,
          'Puede restringir el uso de sus registros en cualquier momento, gratis.',
        ],
      },
    },
    permission: {
      title: 'Su permiso para usar sus registros telefónicos',
      lead: 'Registramos este permiso para usar sus registros telefónicos (CPNI). Puede retirarlo aquí, también si no fue usted quien lo dio.',
      otherwise: 'Si quiere mantener el permiso, no tiene que hacer nada.',
      answers: { restrict: { words: restrictButton('es') } },
      done: {
        restrict: () => [
          'Registramos su restricción',
          'Vale desde ahora, para todos los usos de sus registros telefónicos que necesitan su permiso.',
          'Se la confirmamos a su dirección registrada, y no otra vez en 30 días si nada cambió.',
        ],
      },
    },
  },
};
