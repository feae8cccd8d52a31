import { instantText } from '#domain/calendar/instants.ts';
import type { Day } from '#domain/calendar/times.ts';
import { mustBePastDay } from '#domain/case/not-in-future.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { carryOutAndGoOn, eventsFor } from '../carry-out.ts';
import { decidersInRequest } from '../work/in-request.ts';
import { type PackPorts, packOf } from './compose-pack.ts';

export interface SignedWord {
  readonly caseId: string;
  readonly by: string;
  readonly signedOn: Day;
  /** The paper that the complainant signed, and where it is kept; for colleagues. */
  readonly document: string;
}

/**
 * The pack for the independent body, on the complainant's signed word: who gave it, when and on which paper is in the
 * history before anybody reads it.
 *
 * @throws {InvalidInput} for a day in the future, {InvestigatorInvolved}
 */
export const givePack =
  (ports: PackPorts & Pick<Ports, 'workflows'>) =>
  async ({ caseId, by, signedOn, document }: SignedWord) => {
    const { cases, clock, texts } = ports;
    mustBePastDay(signedOn, instantText(clock.now()), '#/signedOn');
    const seen = await cases.read(complaints, caseId);
    const inRequest = await decidersInRequest(ports, seen.state);
    const command = { type: 'give-pack', signedOn, textSha256: '', by } as const;
    refuseEarly(seen, eventsFor(ports, command, inRequest)); // a refused word is not kept
    const textSha256 = await texts.put(caseId, document);
    const after = await carryOutAndGoOn(ports, seen, `officer:${by}`, { ...command, textSha256 }, inRequest);
    return { status: 201 as const, body: await packOf(ports, after) };
  };
