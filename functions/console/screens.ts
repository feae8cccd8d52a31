import { breachScreens } from './breach/screens.ts';
import { guideScreens } from './guide/screens.ts';
import { officeScreens } from './office/screens.ts';
import { workScreens } from './work/screens.ts';
import type { Screen } from './visit.ts';

/** Every page of the console. */
export const screens: readonly Screen[] = [
  ...breachScreens,
  ...guideScreens,
  ...officeScreens,
  ...workScreens,
];
