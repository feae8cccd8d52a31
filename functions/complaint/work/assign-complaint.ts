import type { OfficerCommand } from '#domain/complaint/commands.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { startClock } from '#functions/clock/contract.ts';
import type { Ports } from '#ports/index.ts';
import { carryOutAndGoOn, eventsFor, type Seen } from '../carry-out.ts';
import { decidersInRequest } from './in-request.ts';

/**
 * Nobody who decided or checked the matter. `preview`: writes nothing.
 * @throws {InvestigatorInvolved | AlreadySettled}
 */
export const assignComplaint =
  (ports: Pick<Ports, 'cases' | 'clock' | 'workflows'>) =>
  async (
    caseId: string,
    command: Extract<OfficerCommand, { type: 'assign' }>,
    preview = false,
  ): Promise<Seen> => {
    const seen = await ports.cases.read(complaints, caseId);
    const inRequest = await decidersInRequest(ports, seen.state);
    if (preview) {
      eventsFor(ports, command, inRequest)(seen);
      return seen;
    }
    const after = await carryOutAndGoOn(ports, seen, `officer:${command.by}`, command, inRequest);
    await startClock(ports, after);
    return after;
  };
