/* What other nouns may call of this one. */
export type { AskedPorts } from './asked-about-event.ts';
export {
  type Cleared,
  type GatePorts,
  gate,
  type Held,
  isHeld,
  previewed,
  writtenReply,
} from './gate.ts';
export { ownWordsIn, type ReadingPorts } from './own-words.ts';
export { keepSentWords, sentWords } from './sent-words.ts';

/** The list of words is read only where somebody asks (decision 0068). */
export const askingAboutEvent = async () => (await import('./asked-about-event.ts')).isAskedAboutEvent;
