import { readInstant } from '#domain/calendar/times.ts';
import type { WaitingRestriction } from '#ports/waiting-restrictions.ts';

const parsed = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** @returns undefined for what none of our functions wrote */
export const readRestriction = (id: string, text: string): WaitingRestriction | undefined => {
  const given = parsed(text);
  const receivedAt = readInstant(String(given.receivedAt));
  const isWhole = [given.id, given.source, given.language, given.account].every(isText);
  const areTexts = [given.name, given.contact].every((one) => one === undefined || isText(one));
  if (receivedAt === undefined || !isWhole || !areTexts || given.id !== id) return undefined;
  return { ...(given as unknown as WaitingRestriction), receivedAt };
};
