import * as z from 'zod/mini';
import { breachRules } from '#domain/calendar/rulesets.ts';

/** What the settings of a stage say about breaches; `BREACH` in the environment of a function. */
const settings = z.object({
  closures: z.array(z.string()),
  facilityUrl: z.string(),
  ruleset: z.enum(Object.keys(breachRules) as (keyof typeof breachRules)[]),
  contact24h: z.string(),
  contactHours: z.optional(z.string()),
  supervisorsAddress: z.string(),
  frn: z.optional(z.string()),
});

/** @throws when something is missing: the function fails closed */
export const breachSettingsOf = ({ BREACH }: { readonly BREACH: string }) =>
  settings.parse(JSON.parse(BREACH));
