import { officeScreens } from './office/screens.ts';
import { startScreens } from './start/screens.ts';
import type { Screen } from './visit.ts';

/** Every page of the console. */
export const screens: readonly Screen[] = [...startScreens, ...officeScreens];
