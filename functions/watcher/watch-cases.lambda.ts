import { cases, clock, letterhead, statements, zone } from '#functions/adapters/sources.ts';
import { count } from '#functions/platform/metric.ts';
import { entry, wire } from '#functions/platform/wire.ts';
import { watchCases } from './watch-cases.ts';

export const handler = entry(wire(watchCases(count), { cases, clock, letterhead, statements, zone }));
