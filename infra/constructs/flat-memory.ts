/** A million rows (test/bench/list.ts) and 5 GB of records (test/bench/pack.ts) ran flat within these. */
export const flatMemory = '--max-semi-space-size=12 --max-old-space-size=230';
