import { instantText } from '#domain/calendar/instants.ts';
import { type Day, textOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { InProgress } from '#domain/case/errors.ts';
import { digestDayAt, digestIdOf, digestLetter, digests, isDigestId } from '#domain/case/late-digest.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { type DueEntries, dueEntries } from '#functions/case/offers.ts';
import type { Ports } from '#ports/index.ts';
import { lateCases } from './late-cases.ts';
import { lateDigest } from './letters/late-digest.ts';

type DigestPorts = Pick<
  Ports,
  'cases' | 'clock' | 'dpoAddress' | 'letterhead' | 'letters' | 'register' | 'zone'
>;

const actor = 'machine:reconcile';

/** The first commit freezes the list: a case that becomes late afterwards is in the next digest. */
const made = async (ports: DigestPorts, on: Day): Promise<void> => {
  const { cases, clock } = ports;
  const caseId = digestIdOf(on);
  if ((await cases.find(digests, caseId)) !== undefined) return;
  const list = await lateCases(ports, on);
  await cases.open(digests, caseId, actor, instantText(clock.now()), [{ type: 'digest-made', ...list }]);
};

const sent = async (ports: DigestPorts, on: Day): Promise<void> => {
  const { cases, letters, letterhead, dpoAddress } = ports;
  const seen = await cases.read(digests, digestIdOf(on));
  if (seen.state.stage !== 'owed') return;
  const key = { kind: digestLetter, of: textOf(on) } as const;
  const letter = await letters.sendOnce(seen.id, key, async () =>
    lateDigest(letterhead, dpoAddress, seen.state),
  );
  await cases.change(digests, seen, actor, ({ state }) =>
    state.stage === 'owed' ? [{ ...letterFactOf(letter), type: 'letter-sent' } as const] : [],
  );
};

/** The newer digest names what is still late. */
const replaced = async ({ cases }: DigestPorts, caseId: CaseId, by: Day): Promise<void> => {
  await cases.change(digests, caseId, actor, ({ state }) =>
    state.stage === 'owed' ? [{ type: 'digest-replaced', by } as const] : [],
  );
};

/**
 * One digest a day, from 08:00 company time: made once, then sent once, however often this runs and wherever
 * a run died. One that could not be sent is tried every hour until the next day's is made.
 */
export const tellLateCases =
  (ports: DigestPorts) =>
  async (due: DueEntries = dueEntries(ports)): Promise<void> => {
    const on = digestDayAt(instantText(ports.clock.now()), ports.zone);
    await made(ports, on);
    await sent(ports, on).catch((fault: unknown) => {
      // Another run has it.
      if (!(fault instanceof InProgress)) throw fault;
    });
    for (const caseId of await due((id) => isDigestId(id) && id !== digestIdOf(on)))
      await replaced(ports, caseId, on);
  };
