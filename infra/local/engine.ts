import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ClockFace } from './clock-face.ts';
import type { Definition, Ending, FromEngine, Task, ToEngine, Trace } from './engine-messages.ts';

export const readDefinitions = (folder: string): Record<string, Definition> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.asl.json'))
      .map((file) => [basename(file, '.asl.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
  );

export class Engine {
  readonly machines: ReadonlySet<string>;
  readonly #worker: Worker;
  readonly #answers = new Map<number, (message: FromEngine) => void>();
  readonly #ready = Promise.withResolvers<void>();
  #serial = 0;
  perform: (task: Task) => void = () => {};
  ended: (ending: Ending) => void = () => {};

  constructor(definitions: Record<string, Definition>, face: ClockFace) {
    this.machines = new Set(Object.keys(definitions));
    this.#worker = new Worker(new URL('./engine-thread.ts', import.meta.url), {
      workerData: { memory: face.memory, definitions },
    });
    this.#worker.on('message', (message: FromEngine) => this.#hear(message));
    this.#worker.on('error', (error) => this.#ready.reject(error));
  }

  ready(): Promise<void> {
    return this.#ready.promise;
  }

  tell(message: ToEngine): void {
    this.#worker.postMessage(message);
  }

  /** @returns the instant of the next timer */
  async settle(): Promise<number> {
    const message = await this.#ask('settle');
    return message.say === 'settled' ? message.nextDue : Number.POSITIVE_INFINITY;
  }

  async inspect(): Promise<Record<string, Trace>> {
    const message = await this.#ask('inspect');
    return message.say === 'inspected' ? message.traces : {};
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(question: 'settle' | 'inspect'): Promise<FromEngine> {
    const serial = ++this.#serial;
    return new Promise((resolve) => {
      this.#answers.set(serial, resolve);
      this.tell({ do: question, serial });
    });
  }

  #hear(message: FromEngine): void {
    if (message.say === 'ready') {
      // From now on its faults end the process.
      this.#worker.removeAllListeners('error');
      this.#ready.resolve();
    } else if (message.say === 'task') this.perform(message);
    else if (message.say === 'ended') this.ended(message);
    else {
      this.#answers.get(message.serial)?.(message);
      this.#answers.delete(message.serial);
    }
  }
}
