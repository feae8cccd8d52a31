/** By hash. */
export type TextByHash = (textSha256: string) => Readonly<Record<string, unknown>>;
