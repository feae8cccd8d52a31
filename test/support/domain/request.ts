import { proposalSha256 } from '#domain/case/proposals.ts';
import type { RequestConfirmation, RequestUnconfirmed } from '#domain/request/commands.ts';
import { decide, proposalOf, type RequestCommand } from '#domain/request/decider.ts';

import type { Request, RequestEvent } from '#domain/request/request.ts';

/** A command as a test writes it: a confirmation without a hash is of the proposal as it is at that moment. */
export type Typed =
  | Exclude<RequestCommand, RequestConfirmation>
  | (RequestUnconfirmed & { readonly by: string; readonly proposalSha256?: string });

/** The second officer has just opened the page: the confirmation repeats the hash of the present proposal. */
export const decideAsShown = (request: Request, command: Typed): readonly RequestEvent[] =>
  decide(
    request,
    command.type === 'confirm-identity' || command.type === 'confirm-entry'
      ? { proposalSha256: proposalSha256(proposalOf(request, command)), ...command }
      : command,
  );
