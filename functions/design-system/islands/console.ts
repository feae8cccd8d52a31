import { createAll, Tabs } from 'govuk-frontend';
import { startFilters } from './console/filters.ts';
import { startKeys } from './console/keys.ts';
import { startOnce } from './console/once.ts';
import { startOurs } from './console/ours.ts';
import { startProgress } from './console/progress.ts';
import { startUploads } from './console/upload.ts';
import { start } from './start.ts';

start();
createAll(Tabs);
startFilters();
startKeys();
startOnce();
startOurs();
startProgress();
startUploads();
