import { breaches } from '#domain/breach/noun.ts';
import { isOwnStop } from '#domain/breach/own-stops.ts';
import type { Ports } from '#ports/index.ts';
import { type BreachPorts, carryOut, factsOf } from './carry-out.ts';
import { exhibitOf } from './exhibit.ts';
import { textsOfFacts } from './exhibit-facts.ts';
import { officersIn } from './officers-shown.ts';
import { readTexts } from './read-texts.ts';

/** With the dates as a command would find them now. @throws {NotFound} */
export const readExhibit =
  (ports: BreachPorts & Pick<Ports, 'lawCheck' | 'officers' | 'texts'>) =>
  async ({ caseId, by }: { readonly caseId: string; readonly by: string }) => {
    const found = await ports.cases.read(breaches, caseId);
    const seen = await carryOut(ports, found, `officer:${by}`, { type: 'refresh-dates' });
    const { state, history } = seen;
    const quoted = [
      state.textSha256,
      ...textsOfFacts(history),
      ...[...state.directions.filter((one) => !isOwnStop(one)), ...state.duties].map(
        ({ textSha256 }) => textSha256,
      ),
    ];
    const words = await readTexts(ports.texts, caseId, quoted);
    const nameOf = await ports.officers.names(officersIn(history));
    const { lawCheck } = ports;
    return { body: exhibitOf(seen, { now: factsOf(ports).now, words, lawCheck, nameOf }) };
  };
