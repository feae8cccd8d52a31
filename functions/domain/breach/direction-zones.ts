import { dayOf, instantText, newYork, startOf } from '#domain/calendar/instants.ts';
import { type Day, type Instant, latestOf } from '#domain/calendar/times.ts';

/** Zones of the fifty States that a direction can name, with the words of a form. */
export const stateZones = {
  'America/New_York': 'Eastern Time',
  'America/Chicago': 'Central Time',
  'America/Denver': 'Mountain Time',
  'America/Phoenix': 'Arizona',
  'America/Los_Angeles': 'Pacific Time',
  'America/Anchorage': 'Alaska',
  'Pacific/Honolulu': 'Hawaii',
} as const satisfies Readonly<Record<string, string>>;

export type StateZone = keyof typeof stateZones;

/** The last midnight of the fifty States. */
const lastOfStates: StateZone = 'Pacific/Honolulu';

/**
 * First instant after a direction's last silent day: midnight of the zone that it names, else the last midnight of
 * the fifty States; never before New York's (law of stopping 9).
 */
export const directionEndsAt = (until: Day, zone: StateZone = lastOfStates): Instant => {
  const next = dayOf(until).add({ days: 1 });
  return latestOf(instantText(startOf(next, zone)), instantText(startOf(next, newYork)));
};
