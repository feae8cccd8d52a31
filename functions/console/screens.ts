import { breachScreens } from './breach/screens.ts';
import { deskScreens } from './desk/screens.ts';
import { noticeScreens } from './notice/screens.ts';
import { officeScreens } from './office/screens.ts';
import type { Screen } from './visit.ts';
import { workScreens } from './work/screens.ts';

/** Every page of the console. */
export const screens: readonly Screen[] = [
  ...deskScreens,
  ...officeScreens,
  ...workScreens,
  ...breachScreens,
  ...noticeScreens,
];
