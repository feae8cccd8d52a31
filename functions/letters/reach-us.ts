import { catalog } from './catalog.ts';

const hasPhone = (contact: string): boolean => /\d(?:[ ().-]*\d){6}/.test(contact);

/** In the same words on every page and in every letter. */
export const relay = catalog(
  'We accept relay calls (711).',
  'Aceptamos llamadas por el 711 (retransmisión).',
);

/** Beside every telephone number that we give. @returns '' for a contact without one */
export const relayCalls = (contact: string, locale?: string): string =>
  hasPhone(contact) ? relay(locale) : '';

/** How to have letters otherwise; in the foot of every letter to people outside. */
export const freeFormats = catalog(
  'Large print, braille or audio: free, just ask.',
  'Letra grande, braille o audio: gratis, pídanoslo.',
);
