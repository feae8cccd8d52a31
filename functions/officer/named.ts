import type { NameOf } from '#ports/officers.ts';

export interface Named {
  readonly sub: string;
  readonly name: string;
}

export const named = (sub: string, nameOf: NameOf): Named => ({ sub, name: nameOf(sub) });
