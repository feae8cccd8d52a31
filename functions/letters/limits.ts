/** Limits against floods, from settings; 0 switches one off. */
export interface Limits {
  readonly verificationLettersPerDay: number;
  readonly submissionsPerHour: number;
  readonly formSeconds: number;
}

export const limitsOf = (env: { readonly LIMITS: string }): Limits => JSON.parse(env.LIMITS) as Limits;
