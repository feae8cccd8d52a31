import { proposalSha256 } from '#domain/case/proposals.ts';
import type { RequestConfirmation, RequestUnconfirmed } from '#domain/request/commands.ts';
import { decide, type RequestCommand } from '#domain/request/decider.ts';
import { proposalOf } from '#domain/request/proposals.ts';
import type { Request, RequestEvent } from '#domain/request/request.ts';

/** A confirmation without a hash confirms the current proposal. */
export type Typed =
  | Exclude<RequestCommand, RequestConfirmation>
  | (RequestUnconfirmed & { readonly by: string; readonly proposalSha256?: string });

/** Adds the hash of the current proposal to a confirmation. */
export const decideAsShown = (request: Request, command: Typed): readonly RequestEvent[] =>
  decide(
    request,
    command.type === 'confirm-identity' || command.type === 'confirm-entry'
      ? { proposalSha256: proposalSha256(proposalOf(request, command)), ...command }
      : command,
  );
