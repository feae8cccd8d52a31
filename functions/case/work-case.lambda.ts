import {
  cases,
  chance,
  clock,
  idempotency,
  ledger,
  officerActs,
  people,
  secrets,
  texts,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { door, doors } from '#functions/platform/door.ts';
import { doOnce } from '#functions/platform/once.ts';
import { wire } from '#functions/platform/wire.ts';
import { assignCase } from './assign-case.ts';
import { changeFormat } from './change-format.ts';
import { type ActionRow, caseCommands } from './commands.ts';
import { linkCases } from './link-cases.ts';
import { splitCase } from './split-case.ts';
import { takeOfficerAction } from './take-officer-action.ts';

const once = wire(doOnce, { officerActs });

const { assign, split, link, changeFormat: format, ...asTheyStand } = caseCommands;
const acting = { cases, texts, workflows, clock };

export const handler = doors(
  door(assign, wire(assignCase, { ...acting, zone }), { once }),
  door(split, wire(splitCase, { ...acting, people, secrets, idempotency, chance }), { once }),
  door(link, wire(linkCases, { ...acting, people }), { once }),
  door(format, wire(changeFormat, { ...acting, people }), { once }),
  ...Object.values<ActionRow>(asTheyStand).map((row) =>
    door(row, wire(takeOfficerAction(row), { ...acting, chance, ledger, people }), { once }),
  ),
);
