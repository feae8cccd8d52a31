import type * as z from 'zod/mini';
import { instantText } from '#domain/calendar/instants.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { decideBy } from '#domain/case/rule.ts';
import { decideTraining, trainingRules } from '#domain/training/rules.ts';
import { trainings } from '#domain/training/training.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type * as contract from './contract.ts';
import type { TrainingSaid } from './training-view.ts';

type RecordPorts = Pick<Ports, 'cases' | 'clock' | 'texts' | 'zone'>;
type Typed = z.output<typeof contract.recordTraining.body> & { readonly by: string };

const saidOf = ({ what, persons, trainer }: Typed): TrainingSaid => ({ what, persons, trainer });

/** The same entry of one officer on one day is one entry. @throws {InvalidInput} */
export const recordTraining =
  ({ cases, clock, texts, zone }: RecordPorts) =>
  async (typed: Typed) => {
    const { on, by } = typed;
    const said = saidOf(typed);
    const today = todayIn(clock, zone);
    const id = `TRN-${proposalSha256({ on, ...said, by, today }).slice(0, 40)}`;
    // Refused before anything is written.
    decideTraining({ on, textSha256: '', by, today });
    const textSha256 = await texts.put(id, JSON.stringify(said));
    const events = decideTraining({ on, textSha256, by, today });
    const { opened } = await cases.open(
      ...([trainings, id, `officer:${by}`, instantText(clock.now()), events] as const),
    );
    return { status: opened ? (201 as const) : (200 as const), body: { id } };
  };

/** @throws {NotFound | TrainingCorrected | InvalidInput} */
export const correctTraining =
  ({ cases, clock, texts, zone }: RecordPorts) =>
  async ({ caseId, n, ...typed }: Typed & { readonly caseId: string; readonly n: number }) => {
    const { on, by } = typed;
    const words = saidOf(typed);
    const seen = await cases.read(trainings, caseId);
    const said = { on, by, today: todayIn(clock, zone), n };
    const decide = (state: typeof seen.state, textSha256: string) =>
      decideBy(trainingRules['correct-training'])(state, { ...said, textSha256 }, undefined);
    // Refused before anything is written.
    decide(seen.state, '');
    const textSha256 = await texts.put(caseId, JSON.stringify(words));
    const { state } = await cases.change(trainings, seen, `officer:${by}`, ({ state: now }) =>
      decide(now, textSha256),
    );
    return { status: 201 as const, body: { id: caseId, entries: state.entries.length } };
  };
