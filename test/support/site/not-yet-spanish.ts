/** Pages that do not speak Spanish yet, by name. */
export const notYetSpanish =
  /^(?:confirmation|status|verify|adopt|complaint|list refused: (?:LinkExpired|VerificationPaused))\b/;
