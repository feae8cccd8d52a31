import {
  type BrokerAction,
  type BrokerActionEvent,
  brokerActions,
  type Entry,
  firstOf,
  isCurrent,
  resultsOf,
} from '#domain/broker-action/broker-action.ts';
import { brokerActionRules } from '#domain/broker-action/rules.ts';
import { NotFound } from '#domain/case/errors.ts';
import { nextOf } from '#domain/case/rule.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import type {
  ActionSaid,
  BrokerActionRow,
  BrokerActionView,
  FirstView,
  InformationSaid,
  ResultView,
} from './broker-action-view.ts';

export type StoredBrokerAction = StoredCase<BrokerAction, BrokerActionEvent>;
export type ViewPorts = Pick<Ports, 'cases' | 'officers' | 'texts'>;

/** The words are never erased while the register is kept. */
const wordsOf = async ({ texts }: Pick<Ports, 'texts'>, id: string, { textSha256 }: Entry) => {
  const text = await texts.read(id, textSha256);
  if (text === undefined) throw new Error('an entry without its words');
  return JSON.parse(text);
};

const factsOf = ({ n, on, recordedAt, by, corrects }: Entry, nameOf: NameOf) => ({
  ...{ n, on, recordedAt, corrects: corrects ?? null },
  by: { officer: by, name: nameOf(by) },
});

const showing = (ports: Pick<Ports, 'texts'>, id: string, nameOf: NameOf) => ({
  first: async (entry: Entry): Promise<FirstView> => {
    const words: ActionSaid & InformationSaid = await wordsOf(ports, id, entry);
    const isAction = entry.kind === 'action';
    return {
      ...factsOf(entry, nameOf),
      ...{ action: isAction ? words : null, information: isAction ? null : words },
    };
  },
  result: async (entry: Entry): Promise<ResultView> => ({
    ...{ ...factsOf(entry, nameOf), what: (await wordsOf(ports, id, entry)).what },
  }),
});

export const officersIn = ({ entries }: BrokerAction): readonly string[] => entries.map(({ by }) => by);

export const rowOf = async (
  ports: ViewPorts,
  { id, state }: Pick<StoredBrokerAction, 'id' | 'state'>,
  nameOf: NameOf,
): Promise<BrokerActionRow> => {
  const show = showing(ports, id, nameOf);
  const first = firstOf(state);
  return {
    ...{ id, kind: first.kind, entry: await show.first(first) },
    results: await Promise.all(resultsOf(state).map(show.result)),
  };
};

/** @throws {NotFound} */
export const readBrokerAction =
  (ports: ViewPorts) =>
  async ({ caseId }: { readonly caseId: string }): Promise<{ readonly body: BrokerActionView }> => {
    const found = await ports.cases.find(brokerActions, caseId);
    if (found === undefined) throw new NotFound();
    const { id, state } = found;
    const nameOf = await ports.officers.names(officersIn(state));
    const show = showing(ports, id, nameOf);
    const replaced = state.entries.filter((one) => !isCurrent(state, one));
    const entries = replaced.filter(({ kind }) => kind !== 'result');
    const results = replaced.filter(({ kind }) => kind === 'result');
    return {
      body: {
        ...(await rowOf(ports, found, nameOf)),
        corrected: {
          entries: await Promise.all(entries.map(show.first)),
          results: await Promise.all(results.map(show.result)),
        },
        next: nextOfRegister(nextOf(brokerActionRules, state, undefined), { caseId: id }, nameOf),
      },
    };
  };
