/** The text under a heading, up to the next heading of its level. */
export const sectionOf = (text: string, heading: string): string => {
  const level = /^#+ /.exec(heading)?.[0] ?? '';
  return (
    text
      .split(`\n${heading}\n`)[1]
      ?.split(new RegExp(`\\n${level}(?=\\S)`))[0]
      ?.concat('\n') ?? ''
  );
};
