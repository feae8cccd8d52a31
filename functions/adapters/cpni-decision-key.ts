import { monthIn } from '#domain/choice/decision.ts';
import { sha256 } from './sha256.ts';

/** A month of a busy dialer is more than one partition takes. */
const shardsOfMonth = 16;

const partition = (month: string, shard: number): string => `CHECK#${month}#${shard}`;

/** The id names its place. @throws {RangeError} for text that is no id of a decision */
export const decisionKey = (id: string) => ({
  pk: partition(monthIn(id), Number.parseInt(sha256(id).slice(0, 1), 16) % shardsOfMonth),
  sk: id,
});

/** `month`: `2026-11`. */
export const partitionsOf = (month: string): readonly string[] =>
  Array.from({ length: shardsOfMonth }, (_, shard) => partition(month, shard));
