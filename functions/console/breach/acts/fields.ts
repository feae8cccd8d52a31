import type { Investigator } from '#domain/breach/receipts.ts';
import type { Agency } from '#domain/calendar/rulesets.ts';
import type { Field } from '../../acts/field.ts';

export const agencyWords: Readonly<Record<Agency, string>> = {
  USSS: 'United States Secret Service (USSS)',
  FBI: 'Federal Bureau of Investigation (FBI)',
  FCC: 'Federal Communications Commission (FCC)',
};

/** Both that a filing must tell, or one of them. */
export const addresseeField: Field = {
  label: 'Which agency did the filing tell?',
  control: {
    kind: 'choice',
    options: { all: 'Secret Service and FBI, in one filing', USSS: agencyWords.USSS, FBI: agencyWords.FBI },
  },
};

const investigators: Readonly<Record<Investigator, string>> = {
  USSS: agencyWords.USSS,
  FBI: agencyWords.FBI,
};

export const investigatorField = (label: string): Field => ({
  label,
  control: { kind: 'choice', options: investigators },
});

export const reasonField = (hint: string): Field => ({
  ...{ label: 'Reason', hint, control: { kind: 'prose', rows: 4 } },
});

export const instantField = (label: string, zones: readonly string[], hint?: string): Field => ({
  ...{ label, control: { kind: 'instant', zones }, ...(hint !== undefined && { hint }) },
});

/** A document stays where you keep it: we keep its SHA-256, so that nobody can exchange it later. */
export const documentField = (label: string, hint: string): Field => ({
  ...{ label, hint: `${hint} 64 digits and letters a to f.`, control: { kind: 'text', width: 30 } },
  optional: true,
});

export const counselField = (hint: string): Field => ({
  ...{ label: 'Counsel’s note', hint, control: { kind: 'prose', rows: 4 } },
});
