import type { Settings } from '#infra/settings/shape.ts';
import type { Account } from './doctor-account.ts';

/** `ill` breaks promises; `later` can wait until the first deployment; `well` is in order. */
export interface Finding {
  readonly is: 'well' | 'later' | 'ill';
  readonly sentence: string;
}

export const well = (sentence: string): Finding => ({ is: 'well', sentence });
export const later = (sentence: string): Finding => ({ is: 'later', sentence });
export const ill = (sentence: string): Finding => ({ is: 'ill', sentence });
export const judged = (isWell: boolean, good: string, bad: string): Finding =>
  isWell ? well(good) : ill(bad);

export type Check = (settings: Settings, account: Account) => Promise<readonly Finding[]>;
