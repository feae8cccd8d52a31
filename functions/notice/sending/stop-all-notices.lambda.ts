import * as z from 'zod/mini';
import { cases, chance, clock, signals, texts } from '#functions/adapters/sources.ts';
import { task } from '#functions/platform/task.ts';
import { wire } from '#functions/platform/wire.ts';
import { stopAllNotices } from './stop-all-notices.ts';

export const handler = task(z.object({}), wire(stopAllNotices, { cases, chance, clock, signals, texts }));
