import { ClockFace } from '#infra/local/clock-face.ts';
import { Engine } from '#infra/local/engine.ts';
import type { Ending, Task } from '#infra/local/engine-messages.ts';
import { fits, type Run } from './compared.ts';
import type { Recorded, RecordedTask } from './recorded.ts';

/** Settlings without a timer and without an end, after which nothing more will happen. */
const mostIdle = 200;

/** Plays all of them in one engine of the laptop, whose clock jumps from timer to timer. Tasks get the answers that AWS recorded. */
export const playOnTheLaptop = async (all: readonly Recorded[]): Promise<ReadonlyMap<string, Run>> => {
  const face = new ClockFace();
  face.hold(Date.now());
  const engine = new Engine(Object.fromEntries(all.map(({ name, definition }) => [name, definition])), face);
  await engine.ready();
  const endings = new Map<string, Ending>();
  engine.ended = (ending) => endings.set(ending.execution, ending);
  const asked = new Map<string, string>();
  const scripts = new Map(all.map(({ name, tasks }) => [name, structuredClone(tasks) as Script]));
  engine.perform = (task) => {
    const { answer, surprise } = nextAnswer(scripts.get(task.execution)?.[task.state] ?? [], task);
    if (surprise !== undefined && !asked.has(task.execution)) asked.set(task.execution, surprise);
    if (answer === undefined) return;
    if (answer.error !== undefined)
      engine.tell({ do: 'refuse', task: task.task, error: answer.error, cause: answer.cause ?? '' });
    else if ('result' in answer) engine.tell({ do: 'answer', task: task.task, result: answer.result });
  };
  try {
    for (const { name, input } of all)
      engine.tell({ do: 'start', execution: name, machine: name, name, input });
    for (let idle = 0; endings.size < all.length && idle < mostIdle; idle += 1) {
      const due = await engine.settle();
      if (due === Number.POSITIVE_INFINITY) continue;
      face.hold(Math.max(due, face.now()));
      idle = 0;
    }
    const traces = await engine.inspect();
    return new Map(
      all.map(({ name }) => {
        const { status = 'STILL RUNNING', output, error, cause } = endings.get(name) ?? {};
        return [
          name,
          { status, output, error, cause, entered: traces[name]?.states ?? [], asked: asked.get(name) },
        ];
      }),
    );
  } finally {
    await engine.close();
  }
};

type Script = Record<string, RecordedTask[]>;

/** Tasks of a Map come in any order: the one with these parameters, else the next. */
const nextAnswer = (left: RecordedTask[], { state, parameters }: Task) => {
  const same = left.findIndex(({ given }) => fits(given, parameters));
  const [answer] = left.splice(Math.max(same, 0), 1);
  const surprise = same < 0 ? `gives ${state} other parameters` : undefined;
  return { answer, surprise };
};
