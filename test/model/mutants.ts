import { stepMutants } from './step-mutants.ts';
import { storeMutants } from './store-mutants.ts';

export const mutants = { ...storeMutants, ...stepMutants };

export type MutantName = keyof typeof mutants;
