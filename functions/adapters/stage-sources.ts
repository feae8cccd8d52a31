import type { Ports } from '#ports/index.ts';
import type { Within } from './outside.ts';
import {
  breachSettingsOf,
  carrierOf,
  cpniRecipientsOf,
  type Given,
  lawCheckOf,
  letterheadOf,
  policiesOf,
  sendingOf,
  statementsOf,
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
const source = <const N extends readonly (keyof Given)[], T>(
  of: (settings: Pick<Given, N[number]> & Optional) => T,
  ...settings: N
) => ({ of, settings });

export const letterhead = source(
  letterheadOf,
  'company',
  'siteUrl',
  'dpo',
  'recourse',
  'framework',
  'policies',
  'cpniRecipients',
);
export const policies = source(policiesOf, 'policies');
export const cpniRecipients = source(cpniRecipientsOf, 'cpniRecipients');
export const transferRegions = source((env) => env.transferRegions, 'transferRegions');
export const privateOrigins = source((env) => env.privateOrigins, 'privateOrigins');
export const zone = source((env) => env.company.zone, 'company');
export const isInMaintenance = source((env) => env.MAINTENANCE === 'on');
export const siteUrl = source((env) => env.siteUrl, 'siteUrl');
export const officersAddress = source((env) => env.officersAddress, 'officersAddress');
export const dpoAddress = source((env) => env.dpo.address, 'dpo');
export const limits = source((env) => env.limits, 'limits');
export const statements = source(statementsOf, 'statements');
export const signIn = source((env) => JSON.parse(env.SIGN_IN) as Ports['signIn'], 'SIGN_IN');
export const groupsClaim = source((env) => env.GROUPS_CLAIM, 'GROUPS_CLAIM');
export const apiOrigin = source((env) => env.API_ORIGIN, 'API_ORIGIN');
export const consoleSecret = source((env) => env.CONSOLE_SECRET, 'CONSOLE_SECRET');
export const supervisorsAddress = source((env) => breachSettingsOf(env).supervisorsAddress, 'breach');
export const standInAddress = source((env) => breachSettingsOf(env).standInAddress, 'breach');
export const breachOfficersAddress = source((env) => breachSettingsOf(env).breachOfficersAddress, 'breach');
export const closures = source((env) => breachSettingsOf(env).closures, 'breach');
export const ruleset = source((env) => breachSettingsOf(env).ruleset, 'breach');
export const lawCheck = source(lawCheckOf, 'lawCheck');
export const contactHours = source((env) => breachSettingsOf(env).contactHours, 'breach');
export const facilityUrl = source((env) => breachSettingsOf(env).facilityUrl, 'breach');
export const carrier = source(carrierOf, 'company', 'breach');
export const sending = source(sendingOf, 'sending');
export const emailEventsTopic = source((env) => env.EMAIL_EVENTS_TOPIC);
