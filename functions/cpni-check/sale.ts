/** Words for what we never do (P28): `sell-to-broker`, `Data sale`. Only to tell an attempt from a typing error: neither is ever allowed. */
const sale = /(?<![a-z])(?:re)?(?:sales?|sell(?:ing)?|sold)(?![a-z])/i;

export const isSale = (use: string): boolean => sale.test(use);
