export type { About, NextAct } from './next-act.ts';
