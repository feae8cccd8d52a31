/* What other nouns may call of this one. */
export { type Cleared, type GatePorts, gate, type Held, sentencesThatWait, writtenReply } from './gate.ts';
