import type { Access, Group } from '#domain/case/groups.ts';

export type { Group };

interface Place {
  /** `ANY`: what no other route takes. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'ANY';
  /** API Gateway path: `/api/requests/{caseId}`; `{proxy+}` is any rest. */
  readonly path: string;
  readonly handler: string;
  /** Bytes; 64 KB when absent, else 413. */
  readonly maxBody?: number;
}

/** What a token of another system may open, in words; its scope is `privacy-clock/<this>`. */
export const machineScopes = {
  'cpni.check': 'Asks whether CPNI of an account may be used now',
  'account.change': 'Reports that a password, a back-up answer or an online account was created or changed',
  'holder.answer': 'Fetches what a system that holds data is asked to do for a request, and answers it',
} as const;
export type MachineScope = keyof typeof machineScopes;

/** Identifier of the resource server that has these scopes. */
export const resourceServer = 'privacy-clock';

/** As a token has it. */
export const scopeClaimOf = (scope: MachineScope): string => `${resourceServer}/${scope}`;

/** A route as a noun's contract declares it; infra/routes.ts gathers them. */
export type Route = Place &
  (
    | { readonly auth: 'public' }
    /** Needs a valid JWT (else 401) with this access (else 403, R-13). */
    | { readonly auth: 'officer'; readonly access: Access }
    /** Needs a valid token of a client of its own (else 401) with this scope (else 403); never a person's (decision 0046). */
    | { readonly auth: 'machine'; readonly scope: MachineScope }
  );

/** Query of a list that comes in pages. */
export interface Paged {
  /** Of the page before. A page without a `cursor` is the last. */
  readonly cursor?: string;
}

/** 200 without a body unless it says otherwise. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  /** Instead of a JSON body; `headers` give its type. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
