/* What other nouns may call of this one. */
export { pageOf } from './page-of.ts';
export { textsWaitingFor } from './read-signatures.ts';
