type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTaken = (rule: unknown, found: readonly unknown[]): boolean => {
  if (typeof rule === 'string') return found.includes(rule);
  if (isObject(rule) && typeof rule.exists === 'boolean' && Object.keys(rule).length === 1)
    return found.length > 0 === rule.exists;
  throw new Error(`not simulated: ${JSON.stringify(rule)}`);
};

/**
 * Whether a pattern of EventBridge takes an event: every field that it names, one of the texts in its list, `exists`; of a list in the event
 * any member will do. @throws for other rules, so that a new one is decided about here
 */
export const takesEvent = (pattern: Json, event: unknown): boolean => {
  const members = (Array.isArray(event) ? event : [event]).filter(isObject);
  return Object.entries(pattern).every(([name, rules]) => {
    const found = members.flatMap((member) => member[name] ?? []);
    if (Array.isArray(rules)) return rules.some((rule) => isTaken(rule, found));
    return takesEvent(rules as Json, found);
  });
};
