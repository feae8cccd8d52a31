/* What other nouns may call of this one. */
export { type AskedPorts, isAskedAboutEvent } from './asked-about-event.ts';
export {
  type Cleared,
  type GatePorts,
  gate,
  type Held,
  isHeld,
  ownWordsIn,
  previewed,
  type ReadingPorts,
  writtenReply,
} from './gate.ts';
export { keepSentWords, sentWords } from './sent-words.ts';
