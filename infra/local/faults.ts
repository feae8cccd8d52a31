import { z } from 'zod';

const counted = { times: z.int().positive().optional(), skip: z.int().nonnegative().optional() };

const ses = z.strictObject({
  do: z.enum(['throttle', 'reject', 'drop-reply', 'kill-before', 'kill-after']),
  tag: z.record(z.string(), z.string()).optional(),
  to: z.string().optional(),
  /** Error code in place of `Throttling` or `MessageRejected`. */
  error: z.string().optional(),
  ...counted,
});

const task = z.strictObject({
  function: z.string(),
  do: z.enum(['throw', 'throw-after', 'kill-before', 'kill-after']),
  /** Name of the error thrown; `Lambda.ServiceException` when absent. */
  error: z.string().optional(),
  ...counted,
});

/** What `POST /local/faults` takes; every key given replaces that key, `clear` first puts all back. */
export const faultOrder = z.strictObject({
  clear: z.boolean().optional(),
  ses: z.array(ses).optional(),
  task: z.array(task).optional(),
  reconcile: z.enum(['on', 'off', 'hourly']).optional(),
  delayMs: z.int().min(0).max(10_000).optional(),
  stopExecutions: z.boolean().optional(),
});

export type SesFault = z.infer<typeof ses>;
export type TaskFault = z.infer<typeof task>;

const none = () => ({
  ses: [] as SesFault[],
  task: [] as TaskFault[],
  reconcile: 'on' as 'on' | 'off' | 'hourly',
  delayMs: 0,
});

/** The faults in force. */
export class Faults {
  rules = none();

  order({ clear, stopExecutions: _, ...given }: z.infer<typeof faultOrder>): void {
    if (clear) this.rules = none();
    Object.assign(this.rules, given);
  }

  forMail(to: string, tags: Record<string, string>): SesFault | undefined {
    return this.#next(
      this.rules.ses,
      (rule) =>
        (rule.to === undefined || rule.to.toLowerCase() === to.toLowerCase()) &&
        Object.entries(rule.tag ?? {}).every(([name, value]) => tags[name] === value),
    );
  }

  forTask(name: string): TaskFault | undefined {
    return this.#next(this.rules.task, (rule) => rule.function === name);
  }

  /** The first rule that matches and is not used up; `skip` lets that many matches pass first. */
  #next<Rule extends { times?: number | undefined; skip?: number | undefined }>(
    rules: Rule[],
    matches: (rule: Rule) => boolean,
  ): Rule | undefined {
    const rule = rules.find((each) => each.times !== 0 && matches(each));
    if (!rule) return undefined;
    if (rule.skip) {
      rule.skip -= 1;
      return undefined;
    }
    if (rule.times !== undefined) rule.times -= 1;
    return rule;
  }
}

/** The machine loses its power here. */
export const kill = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
};
