import type { Screen } from '../visit.ts';
import { postActScreens } from './acts.ts';
import { oneLetter } from './one-letter.ts';
import { printAll, printOne } from './print.ts';
import { queues } from './queues.ts';
import { severalScreen } from './several.ts';

/** Letters on paper. */
export const postScreens: readonly Screen[] = [
  queues,
  printAll,
  severalScreen,
  oneLetter,
  printOne,
  ...postActScreens,
];
