import { instantText } from '#domain/calendar/instants.ts';
import type { Day } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { mustBePastDay } from '#domain/case/not-in-future.ts';
import type { OfficerCommand } from '#domain/complaint/commands.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import type { RecourseStep } from '#domain/complaint/vocabulary.ts';
import { decidersOf } from '#domain/request/deciders.ts';
import { requests } from '#domain/request/request.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { carryOutAndGoOn, eventsFor, type Seen } from '../carry-out.ts';
import type { ByOfficer, Recorded } from '../contract.ts';
import type { PackPorts } from '../pack/compose-pack.ts';
import { givePack } from '../pack/give-pack.ts';
import { decidersInRequest } from './in-request.ts';

export type OfficerPorts = Pick<Ports, 'cases' | 'clock' | 'texts' | 'workflows'>;

export const summaryOf = ({ id, state, revision }: Seen) => {
  const { stage, topic, targetOn, dueOn, workBy }: Complaint = state;
  return { id, stage, topic, targetOn, dueOn, workBy, revision };
};

/** @throws {InvestigatorInvolved} and whatever its rule refuses */
const done = async (
  ports: OfficerPorts,
  caseId: string,
  command: OfficerCommand & { readonly by: string },
) => {
  const seen = await ports.cases.read(complaints, caseId);
  const inRequest = await decidersInRequest(ports, seen.state);
  return carryOutAndGoOn(ports, seen, `officer:${command.by}`, command, inRequest);
};

/** Whom the complaint is about; they cannot work on it. */
export const nameOfficer =
  (ports: OfficerPorts) =>
  async ({ caseId, by, officer }: ByOfficer & { readonly officer: string }) => ({
    status: 200 as const,
    body: summaryOf(await done(ports, caseId, { type: 'name-officer', officer, by })),
  });

/** @throws {InvalidInput} for a reference of no request, {LinkedOtherwise} */
export const linkRequest =
  (ports: OfficerPorts) =>
  async ({ caseId, by, request }: ByOfficer & { readonly request: string }) => {
    const found = await ports.cases.find(requests, request);
    if (found === undefined)
      throw new InvalidInput([{ pointer: '#/request', detail: 'We have no request under this reference.' }]);
    const command = { type: 'link-request', request: found.id, by } as const;
    const inRequest = decidersOf(found.history);
    const after = await carryOutAndGoOn(ports, caseId, `officer:${by}`, command, inRequest);
    return { status: 200 as const, body: summaryOf(after) };
  };

/** P51. The note is for colleagues. */
export const recordInvestigation =
  (ports: OfficerPorts) =>
  async ({ caseId, by, note }: ByOfficer & { readonly note: string }) => {
    const { cases, texts } = ports;
    const seen = await cases.read(complaints, caseId);
    const inRequest = await decidersInRequest(ports, seen.state);
    const command = { type: 'record-investigation', textSha256: '', by } as const;
    refuseEarly(seen, eventsFor(ports, command, inRequest)); // a refused note is not kept
    const textSha256 = await texts.put(caseId, note);
    const after = await carryOutAndGoOn(ports, seen, `officer:${by}`, { ...command, textSha256 }, inRequest);
    return { status: 201 as const, body: summaryOf(after) };
  };

/** P55. @throws {NotAnswered | StepTooEarly | StepBeforeAnswer | InvalidInput} */
const recordStep =
  (ports: OfficerPorts) =>
  async ({ caseId, by, step, on }: ByOfficer & { readonly step: RecourseStep; readonly on: Day }) => {
    mustBePastDay(on, instantText(ports.clock.now()), '#/on');
    const body = summaryOf(await done(ports, caseId, { type: 'record-step', step, on, by }));
    return { status: 200 as const, body };
  };

/** Each in its own commit, with its own status: to the compiler, a reply without one is any of the others. */
export const recordFact = (ports: OfficerPorts & PackPorts) => async (said: Recorded & ByOfficer) => {
  switch (said.record) {
    case 'officer':
      return nameOfficer(ports)(said);
    case 'request':
      return linkRequest(ports)(said);
    case 'investigation':
      return recordInvestigation(ports)(said);
    case 'signed-word':
      return givePack(ports)(said);
    case 'recourse-step':
      return recordStep(ports)(said);
  }
};
