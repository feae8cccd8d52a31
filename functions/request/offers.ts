/* What other nouns may call of this one. */

export { notKept, type Promised } from '#domain/calendar/precedence.ts';
export { currentNotice } from '#domain/choice/notices.ts';
export { recordOf } from './address-of-record.ts';
export { holderSearch } from './answer/answer-given.ts';
export { entriesOfReview } from './child/block.ts';
export { receivedAt } from './intake/receiving.ts';
export { type ReopenPorts, reopenByItself } from './reopen-by-itself.ts';
