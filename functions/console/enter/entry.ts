import type * as z from 'zod/mini';
import type { Access } from '#domain/case/groups.ts';
import type { Markup } from '#functions/design-system/html.ts';
import type { Faults, Fields } from '../acts/field.ts';
import type { Visit } from '../visit.ts';

export interface EntryPage {
  readonly title: string;
  readonly lead?: (visit: Visit) => Markup | false;
  /** By what was typed on earlier pages. */
  readonly fields: (visit: Visit) => Fields;
}

/** Something that reached us by mail, phone, email or in person, typed on several pages and checked before it is sent. */
export interface Entry {
  readonly path: string;
  readonly title: string;
  readonly row: {
    readonly method: 'POST';
    readonly path: string;
    readonly access: Access;
    readonly body: z.ZodMiniType;
  };
  readonly pages: readonly EntryPage[];
  /** What the API would refuse and its schema does not say. */
  readonly alsoWrong: (body: Readonly<Record<string, unknown>>, visit: Visit) => Faults;
  readonly consequence: string;
  readonly button: string;
  /** The page of what was entered. */
  readonly shownAt: (id: string) => string;
}

export const fieldsOf = ({ pages }: Entry, visit: Visit): Fields =>
  Object.assign({}, ...pages.map((page) => page.fields(visit)));

/** `receivedAt.date` belongs to `receivedAt`. */
export const isOfField = (name: string, fields: Fields): boolean =>
  name in fields || (name.includes('.') && name.slice(0, name.lastIndexOf('.')) in fields);
