import { type Group, isOfBreach } from '#domain/case/groups.ts';
import { freeTexts } from './free-texts.ts';

const isBreachNamed = (said: unknown, name = ''): boolean => {
  if (typeof said === 'string') return !freeTexts.has(name) && isOfBreach(said.trim());
  if (typeof said !== 'object' || said === null || Buffer.isBuffer(said)) return false;
  return Object.entries(said).some(([key, value]) => isBreachNamed(value, key));
};

/**
 * This group does not count for input that names a breach: officers cannot learn that it exists. A wrong id or prose
 * does not name one, so nothing received is refused for its words.
 */
export const notCounted = (said: unknown): Group | undefined => (isBreachNamed(said) ? 'officer' : undefined);
