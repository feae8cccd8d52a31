import type { Ports } from '#ports/index.ts';

/** Of the company: a drill counts its days and writes its letters. */
export type DrillSettings = Pick<
  Ports,
  | 'breachOfficersAddress'
  | 'carrier'
  | 'closures'
  | 'contactHours'
  | 'dpoAddress'
  | 'facilityUrl'
  | 'lawCheck'
  | 'letterhead'
  | 'limits'
  | 'ruleset'
  | 'sending'
  | 'supervisorsAddress'
  | 'zone'
>;
