import { MemoryTable } from '#functions/adapters/memory/table.ts';
import type { BulkEmailSender } from '#ports/bulk-email-sender.ts';
import { caseId } from '#test/support/notice/freeze.ts';
import { type ModelPorts, portsOver } from './breach.ts';
import { Life, type Surroundings } from './life.ts';
import { prepare } from './prepared.ts';
import { Services, tableOf } from './services.ts';
import type { Shape } from './shape.ts';
import { record, type SentLetter, type UseCase, useCases } from './use-cases.ts';

const minute = 60_000;

export const senderKinds: readonly UseCase[] = ['canary', 'sender', 'urgentCanary', 'urgentSender'];

type PortsOf = (surroundings: Surroundings, name: string, isSender: boolean) => ModelPorts;

/** Begins processes, each once: the same name at the same time is the same process. */
export class Processes {
  readonly #shape: Shape;
  readonly #portsOf: PortsOf;
  readonly #known = new Map<string, Life>();

  private constructor(shape: Shape, portsOf: PortsOf) {
    this.#shape = shape;
    this.#portsOf = portsOf;
  }

  /** With the services that they call, and the items as they are at the start. */
  static async of(shape: Shape) {
    const made = await portsOver(shape.pages);
    const table = new MemoryTable();
    await prepare(table, made, shape.pages, shape.start);
    const services = new Services(shape.pages);
    const processes = new Processes(shape, ({ call, now }, name, isSender) => {
      let count = 0;
      const text = () => `${name}-${count++}`;
      const send: BulkEmailSender['send'] = (letter, tags) => call('send', letter.to, tags) as never;
      return made.ports({
        table: tableOf({ call }, isSender ? 'sender' : 'case'),
        fences: tableOf({ call }, 'fence'),
        clock: { now, sleep: async () => {} },
        chance: { uuid: text, nonce: text, key: text, caseId: () => caseId, fraction: () => 0 },
        send,
      });
    });
    return { services, processes, items: services.read(table) };
  }

  /** `n`: of a direction or a sender, else which of those that live at once. `now`: epoch milliseconds, true time. */
  async begin(kind: UseCase, n: number, now: number): Promise<Life> {
    const name = `${kind}${n}`;
    const isSender = senderKinds.includes(kind);
    const fast = (this.#shape.fast?.[kind] ?? 0) * minute;
    return this.#once(name, now, ({ call, now: time }) =>
      useCases[kind](this.#portsOf({ call, now: () => time() + fast }, name, isSender), n),
    );
  }

  async beginRecording(letter: SentLetter, now: number): Promise<Life> {
    const name = `event-${letter.messageId}-${letter.tags.claim}`;
    return this.#once(name, now, (surroundings) => record(this.#portsOf(surroundings, name, true), letter));
  }

  async #once(name: string, now: number, program: (surroundings: Surroundings) => Promise<unknown>) {
    const known = this.#known.get(name) ?? this.#known.get(`${name}@${now}`);
    if (known !== undefined) return known;
    const { life, readsClock } = await Life.begin(name, program, now);
    this.#known.set(readsClock ? `${name}@${now}` : name, life);
    return life;
  }
}
