import { TooMany } from '#domain/case/refusal.ts';
import { count } from './metric.ts';

/** Counts each submission that is refused because its network sent too many. A name and a number: nothing says who it was. */
export const countingRefused =
  <G extends readonly unknown[], R>(submit: (...given: G) => Promise<R>) =>
  async (...given: G): Promise<R> => {
    try {
      return await submit(...given);
    } catch (refusal) {
      if (refusal instanceof TooMany) count('SourcesRefused', 1);
      throw refusal;
    }
  };
