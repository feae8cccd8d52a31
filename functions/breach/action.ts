import type * as z from 'zod/mini';
import type { BreachCommand } from '#domain/breach/commands.ts';
import type { StoredBreach } from './carry-out.ts';
import type { Notices } from './contract.ts';

export interface ActionReply {
  readonly status: number;
  readonly body: unknown;
}

/** What an action comes to: words to keep beside the case, the command, and what the officer is told. */
export interface ActionPlan {
  /** As it is when it is a text already: a letter’s hash is that of its very text. */
  readonly text?: Readonly<Record<string, unknown>> | string;
  command(textSha256: string): BreachCommand;
  answer(after: StoredBreach): ActionReply;
}

/** A plan that depends on the case, its lists or its ledger. */
export type CaseActionPlan = (seen: StoredBreach, notices: Notices) => Promise<ActionPlan>;

/** Who does it, and to which receipt or direction (`{n}` of the path; 0 where there is none). */
export interface ActionContext {
  readonly by: string;
  readonly n: number;
}

export interface BreachAction {
  readonly schema: z.ZodMiniType;
  plan(body: unknown, at: ActionContext): ActionPlan | CaseActionPlan;
}

/** Ties an action’s plan to its schema: `plan` gets what the schema lets through. */
export const breachAction = <S extends z.ZodMiniType>(
  schema: S,
  plan: (body: z.output<S>, at: ActionContext) => ActionPlan | CaseActionPlan,
): BreachAction => ({
  schema,
  plan: (body, at) => plan(body as z.output<S>, at),
});

export const replyWith = (status: number, body: unknown): ActionReply => ({ status, body });

/** Accepted, or waiting for a second person. */
export const stateOf = (waits: boolean): 'waiting' | 'accepted' => (waits ? 'waiting' : 'accepted');
