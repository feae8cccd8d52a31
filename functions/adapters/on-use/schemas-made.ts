/* `schemas-apart.js`, which `schemas.ts` beside this reads at the first check; nothing more of zod is bundled. */
import { config } from '../../../node_modules/zod/v4/core/core.js';

// zod would write code for an object that a call checks once.
config({ jitless: true });

export {
  gte,
  length,
  lte,
  maximum,
  maxLength,
  minimum,
  minLength,
  nonnegative,
  positive,
  regex,
  toLowerCase,
  trim,
} from '../../../node_modules/zod/v4/mini/checks.js';
export { safeParse } from '../../../node_modules/zod/v4/mini/parse.js';
export {
  _default,
  array,
  boolean,
  discriminatedUnion,
  enum,
  int,
  literal,
  nullable,
  number,
  object,
  optional,
  pipe,
  record,
  refine,
  string,
  transform,
  union,
  unknown,
} from '../../../node_modules/zod/v4/mini/schemas.js';
