import { wordsKey } from '#domain/case/keys.ts';

const sale = /(?<![a-z])(?:re)?(?:sales?|sell(?:s|ing)?|sold|buyers?|brokers?)(?![a-z])/;

/**
 * Words for what we never do (P28): `sell-to-broker`, `Data sale`, `S E L L`. Only to tell an attempt from a typing error: neither
 * is ever allowed.
 */
export const isSale = (said: string): boolean => sale.test(wordsKey(said));
