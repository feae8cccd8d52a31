import { complaintScreens } from './complaint/screens.ts';
import { deskScreens } from './desk/screens.ts';
import { requestScreens } from './request/screens.ts';
import type { Screen } from './visit.ts';

/** Every page of the console. */
export const screens: readonly Screen[] = [...deskScreens, ...requestScreens, ...complaintScreens];
