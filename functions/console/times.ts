import { type Day, type Instant, isDay, millisecondsOf, type Time } from '#domain/calendar/times.ts';

/** "Denver time" for America/Denver. */
export const zoneWords = (zone: string): string => (zone === 'UTC' ? 'UTC' : `${placeOf(zone)} time`);

const placeOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

const dayFormat = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short', day: 'numeric' });

/** "Dec 8", in a table. */
export const dayInTable = (day: Day): string => dayFormat.format(millisecondsOf(day));

/** "Dec 8, 12:00 am New York", in a table. A page of a case says it in full words. */
export const momentInTable = (at: Instant, zone: string): string => {
  const text = new Intl.DateTimeFormat('en-US', {
    ...{ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: zone },
  }).format(millisecondsOf(at));
  return `${text.replace('AM', 'am').replace('PM', 'pm')} ${placeOf(zone)}`;
};

export const timeInTable = (time: Time, zone: string): string =>
  isDay(time) ? dayInTable(time) : momentInTable(time, zone);
