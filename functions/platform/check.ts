import * as z from 'zod/mini';
import { InvalidInput } from '#domain/case/errors.ts';

const pointer = (path: readonly PropertyKey[]): string =>
  `#${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

/** @throws {InvalidInput} with a pointer and a sentence for every fault */
export const check = <S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> => {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw new InvalidInput(
    result.error.issues.map(({ path, message }) => ({ pointer: pointer(path), detail: message })),
  );
};
