export type { NameOf, NextAct, Person } from './next-act.ts';
export { nextOfBreachFor } from './of-breach.ts';
export { nextOfCaseFor } from './of-case.ts';
