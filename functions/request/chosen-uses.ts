import * as z from 'zod/mini';
import { readChoice } from '#domain/choice/chosen.ts';

const fromList = 'Choose uses from the list.';

/** Some uses of phone records that a person restricts or permits; a use, or a use and a recipient of the register: `third-parties:acme`. */
export const choices = z.optional(
  z
    .array(z.string(fromList).check(z.refine((one) => readChoice(one) !== undefined, fromList)), fromList)
    .check(z.minLength(1, 'Choose a use, or leave this out.'), z.maxLength(100, 'Choose at most 100 uses.')),
);
