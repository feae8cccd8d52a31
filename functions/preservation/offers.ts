/* What other nouns may call of this one. */
export {
  type AskingPorts,
  coversOf,
  factsOfCase,
  keepCopiesIfPreserved,
  mayErase,
  type StoredWork,
} from './covers.ts';
export { workIn } from './work-in.ts';
