/** Pages that do not speak Spanish yet, by name. */
export const notYetSpanish =
  /^(?:status|verify|adopt|complaint|list refused: (?:LinkExpired|VerificationPaused))\b/;
