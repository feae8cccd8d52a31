/* What other nouns may call of this one. */
export { sentencesInUse } from './sentences-in-use.ts';
