import {
  cases,
  clock,
  counters,
  limits,
  pendingDenials,
  people,
  policies,
  waitingRestrictions,
  workflows,
  zone,
} from '#functions/adapters/sources.ts';
import { count } from '#functions/platform/metric.ts';
import { entry, wire } from '#functions/platform/wire.ts';
import { takeInRestrictions } from './take-in-restrictions.ts';

const ports = {
  ...{ cases, clock, counters, limits, pendingDenials, people, policies },
  ...{ waitingRestrictions, workflows, zone },
};

export const handler = entry(wire(takeInRestrictions(count), ports));
