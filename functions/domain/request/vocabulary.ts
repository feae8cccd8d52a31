export const requestKinds = [
  'access',
  'correct',
  'update',
  'delete',
  'deactivate',
  'cpni-examine',
  'cpni-correct',
  'cpni-restrict',
  'cpni-permit',
  'cpni-disclose-to',
  'child-data',
  'inquiry',
] as const;
export type RequestKind = (typeof requestKinds)[number];

export const ownCapacities = [
  'controller',
  'data-subject',
  'account-holder',
  'guardian',
  'agent',
  'former-customer',
  'somebody-else',
] as const;

/** An officer enters an heir, from the papers. */
export const capacities = [...ownCapacities, 'heir'] as const;
export type Capacity = (typeof capacities)[number];

/** Of somebody else: the company itself is the controller of their data. */
export const relations = ['visitor', 'prospect', 'employee', 'applicant'] as const;
export type Relation = (typeof relations)[number];

/** */
export const childAges = ['under-13', '13-15', '16-or-older'] as const;
export type ChildAge = (typeof childAges)[number];

export const verdicts = ['confirm', 'refuse', 'not-mine'] as const;
export type Verdict = (typeof verdicts)[number];

export const outcomes = ['done', 'partly-done', 'refused', 'no-data'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * At receipt (P43, R-9, R-18, R-19). `roster`: a contact of the named controller; `stranger`: claims to be
 * one; `data-subject`: its company decides; `account`: asked at the address of record; `person`: must confirm
 * the address, then show evidence; `other`: no check, or no letter can ask.
 */
export type RequesterType = 'roster' | 'stranger' | 'data-subject' | 'account' | 'person' | 'other';
