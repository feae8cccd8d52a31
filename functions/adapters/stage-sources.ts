import type { Ports } from '#ports/index.ts';
import type { Within } from './outside.ts';
import {
  breachSettingsOf,
  carrierOf,
  cpniRecipientsOf,
  lawCheckOf,
  letterheadOf,
  letterheadSettings,
  limitsOf,
  policiesOf,
  privateOriginsOf,
  sendingOf,
  statementsOf,
  transferRegionsOf,
} from './settings.ts';

/* Settings of the stage: no service is called. */

/** A laptop and an emulator do without these. */
export interface Optional extends Within {
  readonly CONFIGURATION_SET?: string;
  readonly NOTICE_CONFIGURATION_SET?: string;
  readonly MACHINE_ALIAS?: string;
  readonly S3_PATH_STYLE?: string;
  readonly EMAIL_EVENTS_TOPIC?: string;
  readonly MAINTENANCE?: string;
}

/** Ties a port's factory to its settings, so that no entry names them. esbuild drops unused calls only where the function is declared. */
// @__NO_SIDE_EFFECTS__
const source = <const N extends readonly string[], T>(
  of: (settings: Readonly<Record<N[number], string>> & Optional) => T,
  ...settings: N
) => ({ of, settings });

export const letterhead = source(letterheadOf, ...letterheadSettings);
export const policies = source(policiesOf, 'POLICIES');
export const cpniRecipients = source(cpniRecipientsOf, 'CPNI_RECIPIENTS');
export const transferRegions = source(transferRegionsOf, 'TRANSFER_REGIONS');
export const privateOrigins = source(privateOriginsOf, 'PRIVATE_ORIGINS');
export const zone = source((env) => env.COMPANY_ZONE, 'COMPANY_ZONE');
export const isInMaintenance = source((env) => env.MAINTENANCE === 'on');
export const siteUrl = source((env) => env.SITE_URL, 'SITE_URL');
export const officersAddress = source((env) => env.OFFICERS_ADDRESS, 'OFFICERS_ADDRESS');
export const dpoAddress = source((env) => env.DPO_ADDRESS, 'DPO_ADDRESS');
export const limits = source(limitsOf, 'LIMITS');
export const statements = source(statementsOf, 'STATEMENTS');
export const signIn = source((env) => JSON.parse(env.SIGN_IN) as Ports['signIn'], 'SIGN_IN');
export const groupsClaim = source((env) => env.GROUPS_CLAIM, 'GROUPS_CLAIM');
export const apiOrigin = source((env) => env.API_ORIGIN, 'API_ORIGIN');
export const consoleSecret = source((env) => env.CONSOLE_SECRET, 'CONSOLE_SECRET');
export const supervisorsAddress = source((env) => breachSettingsOf(env).supervisorsAddress, 'BREACH');
export const standInAddress = source((env) => breachSettingsOf(env).standInAddress, 'BREACH');
export const breachOfficersAddress = source((env) => breachSettingsOf(env).breachOfficersAddress, 'BREACH');
export const closures = source((env) => breachSettingsOf(env).closures, 'BREACH');
export const ruleset = source((env) => breachSettingsOf(env).ruleset, 'BREACH');
export const lawCheck = source(lawCheckOf, 'LAW_CHECK');
export const contactHours = source((env) => breachSettingsOf(env).contactHours, 'BREACH');
export const facilityUrl = source((env) => breachSettingsOf(env).facilityUrl, 'BREACH');
export const carrier = source(carrierOf, 'COMPANY_NAME', 'COMPANY_ADDRESS', 'BREACH');
export const sending = source(sendingOf, 'SENDING');
export const emailEventsTopic = source((env) => env.EMAIL_EVENTS_TOPIC);
