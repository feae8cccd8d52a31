import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { atMinuteOf, civilDate, dayText, startOf } from '#domain/calendar/instants.ts';
import { acceptedYears, instantAt } from '#domain/calendar/times.ts';
import { eachNth } from '#test/support/runs.ts';

const minute = 60_000;
/** Rules of zones beyond are those of today. */
const through = Date.UTC(2040, 0);

const changesOf = (zone: string): readonly Temporal.ZonedDateTime[] => {
  const found: Temporal.ZonedDateTime[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(acceptedYears.from, 0)).toZonedDateTimeISO(zone);
  while (at.epochMilliseconds < through) {
    found.push(at);
    const next = at.getTimeZoneTransition('next');
    if (next === null) break;
    at = next;
  }
  return found;
};

/** Newfoundland’s changed a minute after midnight. */
const zones = Intl.supportedValuesOf('timeZone').filter(
  (zone, n) => n % eachNth(40) === 0 || ['America/New_York', 'America/St_Johns'].includes(zone),
);

it('a date is remembered for a minute: no zone’s clock changes within one (L-3)', () => {
  const wrong: string[] = [];
  for (const zone of zones)
    for (const change of changesOf(zone)) {
      if (change.epochMilliseconds % minute !== 0 || (change.offsetNanoseconds / 1e6) % minute !== 0)
        wrong.push(change.toString());
      for (const away of [-1, 0, minute - 1]) {
        const at = Temporal.Instant.fromEpochMilliseconds(change.epochMilliseconds + away);
        const date = at.toZonedDateTimeISO(zone).toPlainDate();
        if (!civilDate(instantAt(at.epochMilliseconds), zone).equals(date)) wrong.push(`${zone} ${at}`);
        if (!startOf(dayText(date), zone).equals(date.toZonedDateTime({ timeZone: zone }).toInstant()))
          wrong.push(`${zone} ${date}`);
        for (const hour of [0, 2, 8]) {
          const direct = date.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).toInstant();
          if (atMinuteOf(date, hour * 60, zone) !== instantAt(direct.epochMilliseconds))
            wrong.push(`${zone} ${date} ${hour}:00`);
        }
      }
    }
  expect(wrong).toEqual([]);
});
