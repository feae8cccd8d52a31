import { cases, clock, optOutPage } from '#functions/adapters/sources.ts';
import { count } from '#functions/platform/metric.ts';
import { entry, wire } from '#functions/platform/wire.ts';
import { watchOptOutPage } from './watch-opt-out-page.ts';

export const handler = entry(wire(watchOptOutPage(count), { cases, clock, optOutPage }));
