/** Names that differ from world to world: of cases, texts, secrets and moments of chance. */
const names =
  /\b[A-Z]{3}-[0-9A-HJKMNP-TV-Z]{26}\b|\b[0-9a-f]{64}\b|\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b[0-9A-HJKMNP-TV-Z]{26}\b|"(?:nonce|salt)":"[^"]*"/g;

/**
 * What somebody is shown in one world, with each name by the order in which it was first seen there: two worlds that say the same have
 * the same, and a name more or another order shows.
 */
export const masking = () => {
  const seen = new Map<string, string>();
  return (text: string): string =>
    text.replace(names, (name) => {
      const known = seen.get(name) ?? `<${seen.size + 1}>`;
      seen.set(name, known);
      return known;
    });
};
