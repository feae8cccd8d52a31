import { instantText } from '#domain/calendar/instants.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { ComplaintCommand } from '#domain/complaint/commands.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { decide } from '#domain/complaint/decider.ts';
import type { ComplaintEvent } from '#domain/complaint/events.ts';
import { needsMachine } from '#domain/complaint/next-step.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';

export type Seen = StoredCase<Complaint, ComplaintEvent>;
type CommitPorts = Pick<Ports, 'cases' | 'clock'>;

/** `inRequest`: who decided the linked request. @throws {Refusal} */
export const eventsFor =
  ({ clock }: Pick<Ports, 'clock'>, command: ComplaintCommand, inRequest: readonly Sub[] = []) =>
  ({ state, history }: Seen): readonly ComplaintEvent[] =>
    decide(state, command, { now: instantText(clock.now()), history, inRequest });

/** By the machine itself. */
export const carryOut = (
  ports: CommitPorts,
  of: CaseId | Seen,
  actor: Actor,
  command: ComplaintCommand,
): Promise<Seen> => ports.cases.change(complaints, of, actor, eventsFor(ports, command));

/** Then a machine takes over, if the next step is its own. @throws {Refusal} before anything is written */
export const commitAndGoOn = (
  { cases, workflows }: Pick<Ports, 'cases' | 'workflows'>,
  of: CaseId | Seen,
  actor: Actor,
  events: (seen: Seen) => readonly ComplaintEvent[],
): Promise<Seen> =>
  commitAndStart(
    workflows,
    'complaint',
    cases.change(complaints, of, actor, events, 'complaint'),
    ({ state }) => (needsMachine(state) ? ['complaint'] : []),
  );

export const carryOutAndGoOn = (
  ports: CommitPorts & Pick<Ports, 'workflows'>,
  of: CaseId | Seen,
  actor: Actor,
  command: ComplaintCommand,
  inRequest: readonly Sub[] = [],
): Promise<Seen> => commitAndGoOn(ports, of, actor, eventsFor(ports, command, inRequest));
