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
  const members: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value))
    if (inner !== undefined) members.push([name, copyOf(inner)]);
  // An assignment to a member named `__proto__` would be lost.
  return Object.fromEntries(members) as T;
};
