/* What other nouns may call of this one. */
export {
  type AskingPorts,
  allPreservations,
  coversOf,
  entryOf,
  factsOfCase,
  keepCopiesIfPreserved,
  mayErase,
  type StoredWork,
} from './covers.ts';
export { workIn } from './work-in.ts';
