import { findKey } from '#domain/case/keys.ts';

/** What names the facts of a CPNI breach, in English and Spanish. Each pattern takes linear time. */
const words =
  /\bc\.?\s?p\.?\s?n\.?\s?i\b|customer proprietary|\bcalls?\b|\bcall(?:ed|ing)?[\s-](?:records?|details?|logs?|history|numbers?)|\bdial(?:ed|ing)\b|\bnumbers? called\b|\bbilling\b|\bphone (?:service|records?|bills?)|\btelephone (?:service|records?|bills?)|\bservice features?\b|\bllamadas?\b|\bfacturaci[oó]n\b|\bservicio telef[oó]nico\b|64\.2011|\b(?:fbi|secret service|usss|law enforcement|servicio secreto)\b/i;

/** Also a type of CPNI in the words of the breach's own record. */
export const mentionsCpni = (text: string, cpniTypes: readonly string[]): boolean => {
  const found = findKey(text);
  return words.test(text) || cpniTypes.some((type) => findKey(type) !== '' && found.includes(findKey(type)));
};
