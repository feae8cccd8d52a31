import type { Screen } from '../visit.ts';
import { approvePage } from './approve-page.ts';
import { closePage } from './close-page.ts';
import { correctPage } from './correct-page.ts';
import { downloads } from './downloads.ts';
import { exhibitPage } from './exhibit-page.ts';
import { finishScreens } from './finish-page.ts';
import { letterPage, writeLetter } from './letter-page.ts';
import { listScreens } from './list-page.ts';
import { paperPage } from './paper-page.ts';
import { printPage } from './print-page.ts';
import { restorePage } from './restore-page.ts';
import { sendingScreens } from './sending-page.ts';
import { switchScreens } from './switch-page.ts';

/** Pages of a notice to customers: from the list to the last letter. */
export const noticeScreens: readonly Screen[] = [
  ...listScreens,
  correctPage,
  ...finishScreens,
  letterPage,
  writeLetter,
  approvePage,
  ...sendingScreens,
  ...switchScreens,
  restorePage,
  paperPage,
  printPage,
  closePage,
  exhibitPage,
  ...downloads,
];
