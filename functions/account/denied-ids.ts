import { type DeniedNumbers, deniedNumbersOf } from '#domain/account/denied-numbers.ts';
import { idOf } from './contract.ts';

/** Ids of every number that a text can mean where a customer denies something; as `deniedNumbersOf` has them. */
export const deniedIdsOf = (typed: string): Omit<DeniedNumbers, 'isCut'> => {
  const { line, announced, further } = deniedNumbersOf(typed);
  return { line: line.map(idOf), announced: announced.map(idOf), further: further.map(idOf) };
};

/** All of them, likeliest first. */
export const allDeniedIds = (typed: string): readonly string[] => Object.values(deniedIdsOf(typed)).flat();

/**
 * Whose denials count beside those of the number as it was typed: another number of one line always, and what else the text can
 * mean unless the register has the number as it was typed.
 */
export const otherDeniedIds = (typed: string, isRegistered: boolean): readonly string[] => {
  const { line, announced, further } = deniedIdsOf(typed);
  return isRegistered ? line.slice(1) : [...line.slice(1), ...announced, ...further];
};
