import { keptTexts, textBreakOf } from '#infra/commands/audit-texts.ts';
import { unended } from './breach-reach.ts';
import { violationsOf } from './checker/checker.ts';
import type { Plan } from './plan.ts';
import type { Check } from './play.ts';
import { breaches } from './worlds/breaches.ts';
import { complaints } from './worlds/complaints.ts';
import { deploy } from './worlds/deploy.ts';
import { erasures } from './worlds/erasures.ts';
import { holders } from './worlds/holders.ts';
import { race } from './worlds/race.ts';
import { requests } from './worlds/requests.ts';
import { restore, sentWhileLocked, withoutLostMinutes } from './worlds/restore.ts';
import { transfers } from './worlds/transfers.ts';

/** By name: one world for each seed. */
export const worlds = {
  requests,
  complaints,
  breaches,
  race,
  restore,
  deploy,
  transfers,
  holders,
  erasures,
} as const satisfies Readonly<Record<string, (seed: number) => Plan>>;

export type WorldName = keyof typeof worlds;

/** What engineers run finds nothing where nothing was changed: no false alarm after a fault, a release or an erasure. */
const audited: Check = ({ items }) => {
  const beside = Map.groupBy(items, ({ pk }) => pk);
  return items
    .filter(({ sk }) => sk === 'CASE')
    .flatMap((one) => {
      const wrong = textBreakOf(one, keptTexts(beside.get(one.pk) ?? []));
      return wrong === undefined ? [] : [`audit verify: ${one.id}: ${wrong}`];
    });
};

const held =
  (check: Check): Check =>
  (left) => [...check(left), ...audited(left)];

const record = held(violationsOf);
const everyRecordEnds = held((left) => [...violationsOf(left), ...unended(left)]);

/** What each world is held to. */
export const checkOf: Readonly<Record<WorldName, Check>> = {
  requests: record,
  complaints: record,
  deploy: record,
  transfers: record,
  holders: record,
  erasures: record,
  breaches: everyRecordEnds,
  race: everyRecordEnds,
  restore: held((left) => [...violationsOf(withoutLostMinutes(left)), ...sentWhileLocked(left)]),
};

export const isWorld = (name: string): name is WorldName => Object.hasOwn(worlds, name);
