/* What other nouns may call of this one. */
export { type Cleared, type GatePorts, gate, type Held, ownWordsIn, writtenReply } from './gate.ts';
