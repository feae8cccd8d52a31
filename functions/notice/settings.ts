import * as z from 'zod/mini';
import type { PaceSettings } from './sending/pace.ts';

/** What the settings of a stage say about sending; `SENDING` in the environment of a function. */
const settings = z.object({
  share: z.number(),
  reserve: z.number(),
  perSecond: z.number(),
  lateBouncesForDays: z.number(),
});

export interface SendingSettings extends PaceSettings {
  /** Days after the last letter that bounces are waited for. */
  readonly lateBouncesForDays: number;
}

/** @throws when something is missing: the function fails closed */
export const sendingSettingsOf = ({ SENDING }: { readonly SENDING: string }): SendingSettings =>
  settings.parse(JSON.parse(SENDING));
