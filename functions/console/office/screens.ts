import type { Screen } from '../visit.ts';
import { closingDayScreens } from './closing-days.ts';
import { deputyScreens } from './deputies.ts';
import { more } from './more.ts';
import { officers } from './officers.ts';
import { readAndSend } from './read-and-send.ts';
import { sentenceScreens } from './sentences.ts';
import { settings } from './settings.ts';
import { signatures } from './signatures.ts';
import { sayToday } from './what-to-say.ts';

/** Who works here, what waits for them, and what is in force. */
export const officeScreens: readonly Screen[] = [
  ...[signatures, readAndSend, officers, settings, more, sayToday],
  ...deputyScreens,
  ...closingDayScreens,
  ...sentenceScreens,
];
