import {
  cases,
  chance,
  claims,
  clock,
  closures,
  contactHours,
  files,
  ledger,
  letterhead,
  officerActs,
  releases,
  ruleset,
  signals,
  texts,
  workflows,
} from '#functions/adapters/sources.ts';
import type { noticesOver } from '#functions/notice/accounting/notices.ts';
import { door, doors } from '#functions/platform/door.ts';
import { allOnUse } from '#functions/platform/on-use.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { type ActionType, actionRows } from './action-rows.ts';
import { breachActions } from './actions.ts';
import { commandBreach } from './command-breach.ts';
import type { Notices } from './contract.ts';
import { neverTooMany } from './never-too-many.ts';
import { keepRefused } from './refused-entry.ts';

const once = wire(doOnce, { officerActs });

const reading = { claims, contactHours, files, ledger, letterhead };
const acting = {
  ...{ cases, chance, clock, closures, releases, ruleset, signals, texts, workflows },
  ...reading,
};
const keeping = { cases, texts };

const calls = {
  ...{ cpniTypes: true, countRows: true, drainStatusOf: true, letterNow: true, tallies: true, write: true },
} as const satisfies Readonly<Record<keyof Notices, true>>;
/** Most acts are about no letter and no list. */
const notices = (ports: Parameters<typeof noticesOver>[0]): Notices =>
  allOnUse<Notices>(calls, async () =>
    (await import('#functions/notice/accounting/notices.ts')).noticesOver(ports),
  );

const isHere = (type: ActionType): boolean => actionRows[type].handler === 'command-breach';

const doorOf = (type: ActionType) => {
  const { refused } = breachActions[type];
  const command = wire(commandBreach(type, notices), acting);
  return door(actionRows[type], command, {
    refused: refused && wire(keepRefused(type), keeping),
    once,
    neverTooMany: neverTooMany[type],
  });
};

export const handler = doors(...(Object.keys(actionRows) as ActionType[]).filter(isHere).map(doorOf));
