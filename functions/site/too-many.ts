import { instantText } from '#domain/calendar/instants.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { Sent } from '#functions/network/contract.ts';
import type { SiteNeeds } from './needs.ts';

interface Words {
  readonly what: Readonly<Record<Sent, string>>;
  readonly again: (at: string) => string;
  readonly otherwise: (contact: string, address: string) => string;
}

const words = catalog<Words>(
  {
    what: {
      requests:
        'We received too many requests from your network in the last hour, but nothing you typed is lost.',
      complaints:
        'We received too many complaints from your network in the last hour, but nothing you typed is lost.',
    },
    again: (at) => `Please send it again after ${at}.`,
    otherwise: (contact, address) =>
      `You do not need to wait. You can also reach us at ${contact}, or write to ${address}.`,
  },
  {
    what: {
      requests:
        'En la última hora recibimos demasiadas solicitudes de su red, pero no se perdió nada de lo que escribió.',
      complaints:
        'En la última hora recibimos demasiadas quejas de su red, pero no se perdió nada de lo que escribió.',
    },
    again: (at) => `Envíela otra vez después del ${at}.`,
    otherwise: (contact, address) =>
      `No tiene que esperar. También puede comunicarse con nosotros en ${contact} o escribirnos a ${address}.`,
  },
);

const minute = 60_000;

/** When the reader can send it again, and how to reach us until then. `retryAfter`: seconds. */
export const tooManyInWords = (
  { now, zone, language, contact, about: { address } }: SiteNeeds,
  what: Sent,
  { retryAfter }: { readonly retryAfter: number },
): string => {
  const say = words(language);
  // The page shows minutes: never earlier than the next place is free.
  const free = Math.ceil((now() + retryAfter * 1000) / minute) * minute;
  const at = instantInWords(instantText(free), zone, language);
  return [say.what[what], say.again(at), say.otherwise(contact, address)].join(' ');
};
