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

/** As whom somebody can ask on the web form. */
export const ownCapacities = [
  'controller',
  'data-subject',
  'account-holder',
  'guardian',
  'agent',
  'former-customer',
] as const;

/** An heir is entered by an officer, who has the papers. */
export const capacities = [...ownCapacities, 'heir'] as const;
export type Capacity = (typeof capacities)[number];

export const verdicts = ['confirm', 'refuse', 'not-mine'] as const;
export type Verdict = (typeof verdicts)[number];

export const outcomes = ['done', 'partly-done', 'refused', 'no-data'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Who is asking, as far as the register can tell at receipt (P43, R-9, R-18, R-19): `roster`, the typed address is a
 * contact of the named controller; `stranger`, someone else who says to be a controller; `data-subject`, whose company
 * decides; `account`, the holder of an account, asked at its address of record; `person`, whose own address is confirmed
 * before an officer looks at evidence; `other`, whoever needs no check or whom no letter can ask.
 */
export type RequesterType = 'roster' | 'stranger' | 'data-subject' | 'account' | 'person' | 'other';
