import { byCodeUnit } from '#domain/case/canonical-json.ts';

/** Clauses of 47 CFR part 64, subpart U, that a signer is asked about (64.2009(e)). */
export const clauses = [
  '64.2001',
  '64.2003',
  '64.2005',
  '64.2007',
  '64.2008',
  '64.2009(a)',
  '64.2009(b)',
  '64.2009(c)',
  '64.2009(d)',
  '64.2009(e)',
  '64.2009(f)',
  '64.2010',
  '64.2011',
] as const;
export type Clause = (typeof clauses)[number];

/** What the signer has to know before signing. `clauseOfGap` says where it belongs. */
export const gaps = [
  'year-not-over',
  'training-missing',
  'transfer-undecided',
  'transfer-disapproved',
  'campaign-undecided',
  'campaign-approved-late',
  'complaint-unanswered',
  'earlier-filing-missing',
  'filing-overdue',
  'downtime-open',
] as const;
export type Gap = (typeof gaps)[number];

export const clauseOfGap: Readonly<Record<Gap, Clause>> = {
  'year-not-over': '64.2009(e)',
  'training-missing': '64.2009(b)',
  'transfer-undecided': '64.2009(c)',
  'transfer-disapproved': '64.2009(c)',
  'campaign-undecided': '64.2009(d)',
  'campaign-approved-late': '64.2009(d)',
  'complaint-unanswered': '64.2009(e)',
  'earlier-filing-missing': '64.2009(e)',
  'filing-overdue': '64.2009(e)',
  'downtime-open': '64.2009(f)',
};

/** Registers that are counted for the signer. */
export const evidenceRegisters = [
  'choices',
  'checks',
  'trainings',
  'transfers',
  'campaigns',
  'complaints',
  'broker-actions',
  'downtimes',
  'examinations',
  'breaches',
  'drills',
] as const;
export type EvidenceRegister = (typeof evidenceRegisters)[number];

export const clauseOfRegister: Readonly<Record<EvidenceRegister, Clause>> = {
  choices: '64.2007',
  checks: '64.2009(a)',
  trainings: '64.2009(b)',
  transfers: '64.2009(c)',
  campaigns: '64.2009(d)',
  complaints: '64.2009(e)',
  'broker-actions': '64.2009(e)',
  downtimes: '64.2009(f)',
  examinations: '64.2010',
  breaches: '64.2011',
  drills: '64.2011',
};

/** An entry with the seal of its history. */
export interface Sealed {
  readonly id: string;
  /** SHA-256 (hex). */
  readonly hash: string;
}

/** The first, the middle and the last entry by reference, so that the same register gives the same sample. */
export const samplesOf = (entries: readonly Sealed[]): readonly Sealed[] => {
  const sorted = entries.map(({ id, hash }) => ({ id, hash })).toSorted((a, b) => byCodeUnit(a.id, b.id));
  const places = new Set([0, Math.floor((sorted.length - 1) / 2), sorted.length - 1]);
  return [...places].flatMap((place) => sorted[place] ?? []);
};
