import type { Reply } from '#functions/console/reply.ts';

/** Members of the body that a page asks for or gives: `receivedAt` for `receivedAt.date`. */
export const namesOn = ({ body }: Pick<Reply, 'body'>): readonly string[] => [
  ...new Set([...String(body).matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name.split('.')[0] ?? '')),
];

/** Of a schema of a contract, also of one with rules over its members. */
export const membersOf = (schema: { readonly def: { readonly shape: object } }): readonly string[] =>
  Object.keys(schema.def.shape);
