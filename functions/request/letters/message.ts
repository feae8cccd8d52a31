import type { Request } from '#domain/request/request.ts';
import { catalogue } from '#functions/letters/catalog.ts';
import type { House } from '#functions/letters/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { toRequester } from './shapes.ts';

const words = catalogue(
  {
    subject: (id: string) => `A message about your request ${id}`,
    writes: 'Our privacy officer writes to you:',
    how: 'You can write back on the status page with the code from our first letter, or to the address below:',
  },
  {
    subject: (id) => `Un mensaje sobre su solicitud ${id}`,
    writes: 'Nuestra persona encargada de la privacidad le escribe:',
    how: 'Puede contestar en la página de estado con el código de nuestra primera carta, o a la dirección de abajo:',
  },
);

/** What an officer writes to the person beside the answer. */
export const message = (house: House, id: string, request: Request, to: string, text: string): Letter => {
  const { locale } = request;
  const say = words(locale);
  return toRequester(house, id, request, to, {
    subject: say.subject(id),
    parts: [say.writes, { quote: text }, { label: say.how, link: `${house.siteUrl}/status` }],
  });
};
