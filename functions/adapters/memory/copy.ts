import { ValidationException } from './expressions.ts';

/** As stored and read again: no undefined members, nothing shared with the caller. @throws {ValidationException} for an empty set */
export const copyOf = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (value instanceof Set) {
    if (value.size === 0) throw new ValidationException('An empty set cannot be stored');
    return new Set(value) as T;
  }
  if (Array.isArray(value)) {
    const all: unknown[] = [];
    for (const one of value) if (one !== undefined) all.push(copyOf(one));
    return all as T;
  }
  const members: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const inner: unknown = value[name as keyof T];
    if (inner === undefined) continue;
    // Assigned, it would be lost.
    if (name === '__proto__')
      Object.defineProperty(members, name, { value: copyOf(inner), enumerable: true, writable: true });
    else members[name] = copyOf(inner);
  }
  return members as T;
};
