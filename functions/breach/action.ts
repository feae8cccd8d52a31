import type * as z from 'zod/mini';
import type { BreachCommand } from '#domain/breach/commands.ts';
import type { StoredBreach } from './carry-out.ts';
import type { Notices } from './contract.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What a verb comes to: words to keep beside the case, the command, and what the officer is told. */
export interface Plan {
  /** As it is when it is a text already: a letter’s hash is that of its very text. */
  readonly text?: Readonly<Record<string, unknown>> | string;
  command(textSha256: string): BreachCommand;
  answer(after: StoredBreach): Answer;
}

/** A plan that depends on the case, its lists or its ledger. */
export type LatePlan = (seen: StoredBreach, notices: Notices) => Promise<Plan>;

/** Who does it, and to which receipt or direction (`{n}` of the path; 0 where there is none). */
export interface At {
  readonly by: string;
  readonly n: number;
}

export interface Verb {
  readonly schema: z.ZodMiniType;
  plan(body: unknown, at: At): Plan | LatePlan;
}

/** Ties a verb’s plan to its schema: `plan` gets what the schema lets through. */
export const verb = <S extends z.ZodMiniType>(
  schema: S,
  plan: (body: z.output<S>, at: At) => Plan | LatePlan,
): Verb => ({
  schema,
  plan: (body, at) => plan(body as z.output<S>, at),
});

export const answered = (status: number, body: unknown): Answer => ({ status, body });

/** Accepted, or waiting for a second person. */
export const stateOf = (waits: boolean): 'waiting' | 'accepted' => (waits ? 'waiting' : 'accepted');
