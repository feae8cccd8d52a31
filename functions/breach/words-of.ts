/** Words that stand beside the case, by their hash. */
export type WordsOf = (textSha256: string) => Readonly<Record<string, unknown>>;
