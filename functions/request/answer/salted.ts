import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { CorrectedValues } from '#domain/request/events.ts';
import type { AnswerGiven } from '../contract.ts';

type Salted = NonNullable<AnswerGiven['corrections']>[number] & { readonly salt: string };

/** As it stays beside the case. A value may be as short as a plan's name: without a salt its hash would tell it. */
export const salted = (
  corrections: AnswerGiven['corrections'],
  uuid: () => string,
): readonly Salted[] | undefined => corrections?.map((one) => ({ ...one, salt: uuid() }));

const hashOf = (salt: string, value: string): string =>
  createHash('sha256').update(canonicalJson({ salt, value })).digest('hex');

/** For the history: each value by itself. Once the text is erased, nobody can find out a value from its hash (P35). */
export const correctedOf = ({ salt, before, after, evidence }: Salted): CorrectedValues => ({
  before: hashOf(salt, before),
  after: hashOf(salt, after),
  evidence: hashOf(salt, evidence),
});
