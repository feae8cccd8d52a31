import { owesTelling } from '#domain/request/answer-decider.ts';
import { holdsNamed, mustBeWhole } from '#domain/request/answer-items.ts';
import { decide } from '#domain/request/decider.ts';
import { isVerified, requests } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { carryOutAndStart } from '../carry-out.ts';
import type { AnswerGiven, AnswerText, ByOfficer, Holds } from '../contract.ts';
import { recheckAuthority } from '../roster/authority.ts';
import type { RosterPorts } from '../roster/contacts.ts';
import { answerCommand } from './answer-command.ts';

const textOf = ({ items, message, law, recipientsTold }: AnswerGiven, officer: string): AnswerText => ({
  message,
  officer,
  ...(law === undefined ? {} : { law }),
  ...(recipientsTold === undefined ? {} : { recipientsTold }),
  ...(items === undefined ? {} : { items: items.map(({ hold: _, ...item }) => item) }),
});

/**
 * Records an officer's answer and hands it to the machine, which sends it (P45, P46, R-29). What a legal hold keeps is
 * recorded with the breach first, then answered.
 * @throws {NotFound | NotVerified | ReasonMissing | AlreadySettled}, and what refuses an erasure, a delivery of
 * records or a hold that the answer names
 */
export const answerRequest =
  <H>(holdsOver: (ports: H) => Holds) =>
  (ports: H & RosterPorts & Pick<Ports, 'texts' | 'workflows'>) =>
  async (
    { caseId, by, ...given }: AnswerGiven & ByOfficer,
    { officer }: { readonly officer: { readonly name: string } },
  ) => {
    const { cases, texts, workflows } = ports;
    const { outcome, reason, items } = given;
    const holds = holdsOver(ports);
    const seen = await cases.read(requests, caseId);
    const answer = await answerCommand(ports, seen.state, given, by);
    mustBeWhole(outcome, items, isVerified(seen.state));
    const kept = holdsNamed(reason, items);
    // If the machine has not told the company's other contacts yet, it does now, and the answer waits for them.
    if (outcome !== 'refused' && owesTelling(seen.state)) await commitAndStart(workflows, 'request', seen);
    decide(seen.state, { ...answer, textSha256: '' }); // refuse before anything is written
    await holds.mayWithhold(kept, { request: caseId, by });
    if (outcome !== 'refused') await recheckAuthority(ports, seen);
    const textSha256 = await texts.put(caseId, JSON.stringify(textOf(given, officer.name)));
    await holds.withhold(kept, { request: caseId, answerSha256: textSha256, by });
    const { state } = await carryOutAndStart(ports, caseId, `officer:${by}`, { ...answer, textSha256 });
    return { body: { id: caseId, stage: state.stage, outcome } };
  };
