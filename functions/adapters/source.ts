import type { Within } from './outside.ts';

/** A laptop and an emulator do without these. */
export interface Optional extends Within {
  readonly CONFIGURATION_SET?: string;
  readonly NOTICE_CONFIGURATION_SET?: string;
  readonly MACHINE_ALIAS?: string;
  readonly S3_PATH_STYLE?: string;
  readonly EMAIL_EVENTS_TOPIC?: string;
  readonly MAINTENANCE?: string;
}

/** Ties a port's factory to its settings, so that no entry names them. */
// @__NO_SIDE_EFFECTS__
export const source = <const N extends readonly string[], T>(
  of: (settings: Readonly<Record<N[number], string>> & Optional) => T,
  ...settings: N
) => ({ of, settings });
