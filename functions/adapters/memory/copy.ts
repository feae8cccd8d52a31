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
  const copy: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) if (inner !== undefined) copy[name] = copyOf(inner);
  return copy as T;
};
