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
import { noticesOver } from '#functions/notice/accounting/notices.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { type ActionType, actionRows } from './action-rows.ts';
import { breachActions } from './actions.ts';
import { commandBreach } from './command-breach.ts';
import { neverTooMany } from './never-too-many.ts';
import { keepRefused } from './refused-entry.ts';

const once = wire(doOnce, { officerActs });

const reading = { claims, contactHours, files, ledger, letterhead };
const acting = {
  ...{ cases, chance, clock, closures, releases, ruleset, signals, texts, workflows },
  ...reading,
};
const keeping = { cases, texts };

const isHere = (type: ActionType): boolean => actionRows[type].handler === 'command-breach';

const doorOf = (type: ActionType) => {
  const { refused } = breachActions[type];
  const command = wire(commandBreach(type, noticesOver), acting);
  return door(actionRows[type], command, {
    refused: refused && wire(keepRefused(type), keeping),
    once,
    neverTooMany: neverTooMany[type],
  });
};

export const handler = doors(...(Object.keys(actionRows) as ActionType[]).filter(isHere).map(doorOf));
