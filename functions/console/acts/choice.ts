import { capital } from '#functions/letters/capital.ts';
import type { Control } from './field.ts';

/** One of a closed list. `words` may start in small letters; `list`: only these, in this order. */
export const choiceOf = <K extends string>(
  words: Readonly<Record<K, string>>,
  list: readonly K[] = Object.keys(words) as K[],
) =>
  ({
    kind: 'choice',
    options: Object.fromEntries(list.map((one) => [one, capital(words[one])])),
  }) as const satisfies Control;
