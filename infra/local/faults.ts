import { z } from 'zod';
import { transientErrors } from '#workflows/transient-errors.ts';

const counted = { times: z.int().positive().optional(), skip: z.int().nonnegative().optional() };

const ses = z.strictObject({
  /** The first five hit the call, the others the letter after SES took it. */
  do: z.enum([
    ...['throttle', 'reject', 'drop-reply', 'kill-before', 'kill-after'],
    ...['bounce', 'complain', 'reject-later', 'lose-events'],
  ] as const),
  tag: z.record(z.string(), z.string()).optional(),
  to: z.string().optional(),
  /** Percent of matching letters, evenly spread. */
  percent: z.number().positive().max(100).optional(),
  /** Instead of `Throttling` or `MessageRejected`. */
  error: z.string().optional(),
  ...counted,
});

/** AWS names have a dot; one that AWS does not use would prove nothing. */
const isKnown = (name: string): boolean => !name.includes('.') || Object.hasOwn(transientErrors, name);
const awsNames = Object.keys(transientErrors).filter((name) => name.includes('.'));

const task = z.strictObject({
  function: z.string(),
  do: z.enum(['throw', 'throw-after', 'kill-before', 'kill-after']),
  /** As Step Functions sees it; `Lambda.ServiceException` when absent. */
  error: z
    .string()
    .refine(isKnown, `An error of AWS is one of: ${awsNames.join(', ')}.`)
    .optional(),
  ...counted,
});

/** `POST /local/faults`: each key replaces that key, `clear` resets all first. */
export const faultOrder = z.strictObject({
  clear: z.boolean().optional(),
  ses: z.array(ses).optional(),
  task: z.array(task).optional(),
  reconcile: z.enum(['on', 'off', 'hourly']).optional(),
  delayMs: z.int().min(0).max(10_000).optional(),
  /** SES limits per second and per day, then enforced; 0 restores 14 and 50,000. */
  sesRate: z.number().nonnegative().optional(),
  sesQuota: z.int().nonnegative().optional(),
  stopExecutions: z.boolean().optional(),
});

export type SesFault = z.infer<typeof ses>;
export type TaskFault = z.infer<typeof task>;

interface Counted {
  times?: number | undefined;
  skip?: number | undefined;
  readonly percent?: number | undefined;
}

const none = () => ({
  ses: [] as SesFault[],
  task: [] as TaskFault[],
  reconcile: 'on' as 'on' | 'off' | 'hourly',
  delayMs: 0,
  sesRate: 0,
  sesQuota: 0,
});

const fates: readonly string[] = ['bounce', 'complain', 'reject-later', 'lose-events'];

const isTo = (pattern: string | undefined, to: string): boolean => {
  if (pattern === undefined) return true;
  const parts = pattern
    .toLowerCase()
    .split('*')
    .map((part) => part.replace(/[^\w]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(to.toLowerCase());
};

const isMeant =
  (to: string, tags: Record<string, string>) =>
  (rule: SesFault): boolean =>
    isTo(rule.to, to) && Object.entries(rule.tag ?? {}).every(([name, value]) => tags[name] === value);

export class Faults {
  rules = none();

  order({ clear, stopExecutions: _, ...given }: z.infer<typeof faultOrder>): void {
    if (clear) this.rules = none();
    Object.assign(this.rules, given);
  }

  forMail(to: string, tags: Record<string, string>): SesFault | undefined {
    return this.#next(
      this.rules.ses.filter((rule) => !fates.includes(rule.do)),
      isMeant(to, tags),
    );
  }

  /** Faults of a letter that SES took. */
  fateOf(to: string, tags: Record<string, string>): SesFault | undefined {
    return this.#next(
      this.rules.ses.filter((rule) => fates.includes(rule.do)),
      isMeant(to, tags),
    );
  }

  forTask(name: string): TaskFault | undefined {
    return this.#next(this.rules.task, (rule) => rule.function === name);
  }

  /** First matching rule that is not used up; `skip` lets matches pass first. */
  #next<Rule extends Counted>(rules: readonly Rule[], matches: (rule: Rule) => boolean): Rule | undefined {
    const rule = rules.find((each) => each.times !== 0 && matches(each) && this.#isOneOf(each));
    if (!rule) return undefined;
    if (rule.skip) {
      rule.skip -= 1;
      return undefined;
    }
    if (rule.times !== undefined) rule.times -= 1;
    return rule;
  }

  readonly #matches = new WeakMap<object, number>();

  #isOneOf(rule: Counted): boolean {
    if (rule.percent === undefined) return true;
    const before = this.#matches.get(rule) ?? 0;
    this.#matches.set(rule, before + 1);
    const hits = (matches: number): number => Math.floor((matches * (rule.percent ?? 0)) / 100);
    return hits(before + 1) > hits(before);
  }
}

/** Power loss. */
export const kill = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
};
