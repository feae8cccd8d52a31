import { hasAccess } from '#domain/case/groups.ts';
import { toSign, viewOf } from '#functions/breach/view.ts';
import type { BreachCase, WholeBreach } from '#functions/console/breach/breach-case.ts';
import { nextOfBreachFor } from '#functions/next/offers.ts';
import type { SettingsView } from '#functions/officer/contract.ts';
import { noReading, storedOf, wordsOf } from '#test/support/breach/stored-life.ts';
import { type BreachLife, id } from '#test/support/domain/breach.ts';

export const names: Readonly<Record<string, string>> = {
  ann: 'Ann Lee',
  ben: 'Ben Ode',
  cho: 'Cho Kim',
  una: 'Una Rey',
};
export const nameOf = (sub: string): string => names[sub] ?? sub;

/** What the API answers: JSON, as the console gets it. */
const answered = <T>(body: T): T => JSON.parse(JSON.stringify(body)) as T;

/** As an officer of these groups reads this breach. */
export const shownTo = (life: BreachLife, groups: readonly string[], until = '2026-12-20'): BreachCase => {
  const { state, facts, now } = life;
  const reader = { officer: { groups } };
  const next = nextOfBreachFor(id, state, facts, reader, nameOf);
  const view = viewOf(
    storedOf(life),
    now,
    wordsOf({ until, reason: 'Shown by the logs.' }),
    noReading,
    nameOf,
  );
  return answered({ ...(hasAccess('breach-reading', groups) ? view : toSign(view)), next }) as BreachCase;
};

export const wholeShown = (life: BreachLife): WholeBreach => shownTo(life, ['breach-officer']) as WholeBreach;

/** What a breach's page reads of the settings. */
export const settings: Pick<SettingsView, 'lawCheck'> = answered({
  lawCheck: { by: 'Carla Example, counsel', on: '2026-11-02' },
}) as Pick<SettingsView, 'lawCheck'>;
