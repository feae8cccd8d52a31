import type { Asking } from './links.ts';

/** Of the link by which a company's contact decides about a child's data. */
export const childReport: Asking = {
  title: 'Entre los datos de su empresa puede haber datos de un menor',
  lead: 'Su empresa decide sobre los datos que guarda con nosotros. No los bloqueamos, mostramos ni borramos si ustedes no nos lo piden.',
  once: 'Usted decide al enviar esto. Después de un bloqueo, el mismo código puede levantarlo.',
  answers: {
    block: {
      words: 'Bloquear los usos opcionales de la cuenta.',
      hint: 'El servicio, la facturación y las llamadas de emergencia siguen. Pueden levantar el bloqueo con el mismo código.',
    },
    lift: { words: 'Levantar el bloqueo.', hint: 'Lo que eligió el cliente vuelve a valer como antes.' },
    adopt: {
      words: 'Asumir el aviso, por ejemplo para que se borren los datos.',
      hint: 'Lo atendemos para su empresa. Les respondemos a ustedes, y solo a ustedes, en 30 días.',
    },
    decline: {
      words: 'Rechazar el aviso.',
      hint: 'No hacemos nada. Cualquier respuesta a la persona viene de ustedes.',
    },
    'not-our-person': { words: 'No conocemos a este menor.', hint: 'No hacemos nada.' },
  },
  done: {
    block: () => [
      'Ustedes nos pidieron el bloqueo',
      'Los usos opcionales de la cuenta del aviso se detienen ahora. Avisamos a nuestros sistemas en una hora.',
      'Si el aviso no nombra ninguna cuenta que conozcamos, nuestra oficina de privacidad busca primero los datos.',
    ],
    lift: () => [
      'Ustedes levantaron el bloqueo',
      'Lo que eligió el cliente vuelve a valer como antes. Avisamos a nuestros sistemas en una hora.',
    ],
    adopt: () => [
      'Ustedes asumieron el aviso',
      'Abrimos una solicitud para su empresa. Les respondemos a ustedes, y solo a ustedes, en 30 días. Ya va en camino una carta.',
    ],
    decline: () => [
      'Ustedes rechazaron el aviso',
      'No hacemos nada. Cualquier respuesta a la persona viene de su empresa.',
    ],
    'not-our-person': () => ['Gracias por avisarnos', 'No hacemos nada con este aviso.'],
  },
  again: {
    block: 'El mismo código levanta el bloqueo o asume el aviso. Puede cerrar esta página.',
  },
};
