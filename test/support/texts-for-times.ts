/** Tests write times as texts: their program has this in place of the type of `functions/domain/calendar/opaque.ts`. */
export type Opaque<_Name extends string> = string;
