/* What other nouns may call of this one. */
export { networkOf, unreadable } from './network.ts';
