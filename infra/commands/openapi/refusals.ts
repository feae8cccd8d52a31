import type { Node } from 'typescript/unstable/ast';
import { statuses as ofCategories } from '#functions/platform/problem.ts';

/** A code that a reply may have, and the status that comes with it. */
export interface RefusalCode {
  readonly code: string;
  readonly status: number;
}

/** By the name of what makes a refusal. Faults of ours are `internal`. */
const statuses: Readonly<Record<string, number>> = { ...ofCategories, tooMany: 429 };

const made = /^[\w\s]*=\s*(\w+)\(\s*'([a-z-]+)'/;
const ownClass = /category = '([a-z-]+)';[\s\S]*?code = '([a-z-]+)'/;

const known = new WeakMap<object, RefusalCode | undefined>();

const read = (declaration: Pick<Node, 'getText'>): RefusalCode | undefined => {
  const text = declaration.getText();
  const [, category = '', code = ''] = made.exec(text) ?? ownClass.exec(text) ?? [];
  const status = statuses[category];
  return status === undefined ? undefined : { code, status };
};

/** `export const NotFound = unknown('not-found', …)`, or a class of its own. @returns undefined for any other declaration */
export const refusalOf = (declaration: Pick<Node, 'getText'>): RefusalCode | undefined => {
  if (!known.has(declaration)) known.set(declaration, read(declaration));
  return known.get(declaration);
};

/** What the API's own layer refuses before a use case sees the call (functions/platform). */
export const atEveryDoor = {
  /** A route that takes JSON. */
  body: [
    { code: 'malformed-json', status: 400 },
    { code: 'body-too-deep', status: 400 },
    { code: 'body-too-wide', status: 400 },
    { code: 'forbidden-key', status: 400 },
    { code: 'body-too-large', status: 413 },
    { code: 'unsupported-media-type', status: 415 },
    { code: 'invalid-input', status: 422 },
  ],
  /** A route that takes a file. */
  file: [
    { code: 'body-too-large', status: 413 },
    { code: 'unsupported-media-type', status: 415 },
  ],
  params: [{ code: 'invalid-input', status: 422 }],
  key: [{ code: 'idempotency-key-invalid', status: 400 }],
  officer: [{ code: 'forbidden', status: 403 }],
  machine: [{ code: 'wrong-scope', status: 403 }],
} as const satisfies Readonly<Record<string, readonly RefusalCode[]>>;
