const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

/** Numbers of functions/domain/rules.md in the strings of a program: P38, R-14, L-8, I3, F2, S12. */
export const ruleNumbersIn = (code: string): readonly string[] =>
  code.replaceAll(comments, '').match(/(?<![\w/-])(?:P\d{2}|[RL]-\d{1,2}|[IFS]\d{1,2})(?![\w-])/g) ?? [];
