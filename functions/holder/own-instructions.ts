import { NotFound } from '#domain/case/errors.ts';
import { destroys } from '#domain/case/holder-asks.ts';
import { conflict, forbidden } from '#domain/case/refusal.ts';
import { whyNot } from '#domain/case/rule.ts';
import { type Entered, slugIn } from '#domain/holder/holder.ts';
import { requestRules } from '#domain/request/decider.ts';
import { HolderInstructionStopped } from '#domain/request/holder-instructions.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { recordAnswer } from './answer-instruction.ts';
import type { OwnAnswer } from './contract.ts';
import { allHolders } from './holders-in-force.ts';
import { keysOf } from './keys-of.ts';
import { isCleared } from './may-be-destroyed.ts';
import { openInstructions } from './open-instructions.ts';
import { mustHaveArrived } from './packages.ts';

export const NoHolder = forbidden(
  'no-holder',
  'No system in the register of systems that hold data has this client.',
);

export const HolderKeyMissing = conflict(
  'holder-key-missing',
  'No key of this instruction is known to us, so the system cannot have looked. Ask the officers whose data it is; they record your answer. Nothing was recorded.',
);

export interface Call {
  readonly machine: { readonly client: string };
}
export interface Named {
  readonly caseId: string;
  readonly n: number;
}

interface Own extends Entered {
  /** Short name. */
  readonly holder: string;
}

/** The system in force whose client calls; two officers entered the client. @throws {NoHolder} */
export const callerOf = async (ports: Pick<Ports, 'cases'>, { machine: { client } }: Call): Promise<Own> => {
  const found = (await allHolders(ports)).find(
    ({ state: { stage, current } }) => stage === 'in-force' && current?.client === client,
  );
  if (found?.state.current === undefined) throw new NoHolder();
  return { ...found.state.current, holder: slugIn(found.id) };
};

/** Another system's is not found, like one that there is not. @throws {NotFound} */
export const ownRequest = async (
  { cases }: Pick<Ports, 'cases'>,
  { holder }: Own,
  { caseId, n }: Named,
): Promise<StoredCase<Request, RequestEvent>> => {
  const seen = await cases.find(requests, caseId);
  const instruction = seen?.state.holderInstructions?.find((one) => one.n === n);
  if (seen === undefined || instruction?.holder !== holder) throw new NotFound();
  return seen;
};

/** References and due days alone, the earliest first. @throws {NoHolder} */
export const listOwnInstructions = (ports: Pick<Ports, 'cases'>) => async (_: unknown, call: Call) => {
  const { holder } = await callerOf(ports, call);
  const open = await openInstructions(ports);
  const own = open.filter((one) => one.holder === holder && !one.stopped);
  return { body: { instructions: own.map(({ request, n, dueOn }) => ({ request, n, dueOn })) } };
};

/**
 * What the system needs to do it, while it is open, and no more: its own lookup keys. None to delete what a preservation
 * or a sealed hold covers that began after the instruction, in the same words (P47, R-10).
 * @throws {NoHolder | NotFound | HolderAnsweredBefore | HolderInstructionOver | HolderInstructionStopped}
 */
export const readOwnInstruction =
  (ports: Pick<Ports, 'cases' | 'people' | 'clock' | 'sweeps' | 'texts'>) =>
  async (named: Named, call: Call) => {
    const own = await callerOf(ports, call);
    const seen = await ownRequest(ports, own, named);
    const { n } = named;
    const refusal = whyNot(requestRules['record-holder-answer'], seen.state, { n }, undefined);
    if (refusal !== undefined) throw refusal;
    const [instruction] = (seen.state.holderInstructions ?? []).filter((one) => one.n === n);
    if (instruction === undefined) throw new NotFound();
    const { asks, dueOn, account, refusedPackage } = instruction;
    if (destroys[asks] && !(await isCleared(ports, seen))) throw new HolderInstructionStopped();
    return {
      body: {
        ...{ request: seen.id, n, asks, dueOn, holds: own.holds },
        recordsUntil: seen.state.receivedOn,
        /** Why its last upload could not be taken, until it answers again. */
        ...(refusedPackage && { refusedPackage }),
        keys: await keysOf(ports, seen, own.keys, account),
      },
    };
  };

/** Who was given no key has found nobody (P33). @throws {HolderKeyMissing} */
const mustHaveKey = async (
  ports: Parameters<typeof keysOf>[0],
  own: Own,
  seen: StoredCase<Request, RequestEvent>,
  n: number,
): Promise<void> => {
  if (whyNot(requestRules['record-holder-answer'], seen.state, { n }, undefined) !== undefined) return;
  const account = seen.state.holderInstructions?.find((one) => one.n === n)?.account;
  const keys = await keysOf(ports, seen, own.keys, account);
  if (Object.keys(keys).length === 0) throw new HolderKeyMissing();
};

/**
 * A package counts only when it has arrived; without a key a system can only refuse.
 * @throws as `readOwnInstruction`, and {InvalidInput | HolderKeyMissing | HolderPackageMissing | HolderPackageNotAsked}
 */
export const answerOwnInstruction =
  (ports: Pick<Ports, 'cases' | 'clock' | 'people' | 'systemPackages' | 'texts'>) =>
  async ({ caseId, n, ...said }: Named & OwnAnswer, call: Call) => {
    const own = await callerOf(ports, call);
    const seen = await ownRequest(ports, own, { caseId, n });
    if (said.answer !== 'refused') await mustHaveKey(ports, own, seen, n);
    if (said.package !== undefined) await mustHaveArrived(ports, seen, { ...said.package, n });
    return recordAnswer(ports, seen, { ...said, n, holder: own.holder }, 'machine:answer-instruction');
  };
