/* What other nouns may call of this one. */
export { recordOf } from './address-of-record.ts';
export { holderSearch } from './answer/answer-given.ts';
export { entriesOfReview } from './child/block.ts';
export { receivedAt } from './intake/receiving.ts';
export { type ReopenPorts, reopenByItself } from './reopen-by-itself.ts';
