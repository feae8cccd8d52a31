import type { Screen } from '../visit.ts';
import { bulkScreen } from './bulk.ts';
import { today } from './today.ts';
import { workList, workListFile } from './work-list.ts';

export const workScreens: readonly Screen[] = [today, workList, workListFile, bulkScreen];
