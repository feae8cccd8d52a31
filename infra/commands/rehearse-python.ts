import { readFileSync } from 'node:fs';
import { pythonTools } from './python-tools.ts';
import { mend } from './rehearse-mendings.ts';
import { folder, root } from './rehearse-run.ts';

/** Makes the folder with the pinned emulator and cfn-lint when it is missing or outdated. */
export const pinnedTools = (): Promise<string> =>
  pythonTools({
    folder,
    requirements: `${root}test/rehearsal/requirements.txt`,
    mending: { text: readFileSync(new URL('rehearse-mendings.ts', import.meta.url), 'utf8'), mend },
  });
