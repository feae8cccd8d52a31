import { deskScreens } from './desk/screens.ts';
import { noticeScreens } from './notice/screens.ts';
import type { Screen } from './visit.ts';

/** Every page of the console. */
export const screens: readonly Screen[] = [...deskScreens, ...noticeScreens];
