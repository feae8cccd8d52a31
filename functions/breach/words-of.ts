/** Words that stand beside the case, by their hash. */
export type TextByHash = (textSha256: string) => Readonly<Record<string, unknown>>;
