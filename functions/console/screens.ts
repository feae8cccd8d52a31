import { accountScreens } from './account/screens.ts';
import { companyScreens } from './company/screens.ts';
import { deskScreens } from './desk/screens.ts';
import { enterScreens } from './enter/screens.ts';
import { officeScreens } from './office/screens.ts';
import { postScreens } from './post/screens.ts';
import { scanScreens } from './scan/scan.ts';
import type { Screen } from './visit.ts';

/** Every page of the console. */
export const screens: readonly Screen[] = [
  ...deskScreens,
  ...officeScreens,
  ...enterScreens,
  ...scanScreens,
  ...postScreens,
  ...companyScreens,
  ...accountScreens,
];
