import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from '#infra/functions.ts';
import { settingsFile, stageSettings } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { StageSettings } from '#ports/settings.ts';
import { bundleOf, bundles } from './bundles.ts';

/** @returns those of the stage's settings that the function reads, in the order of their names */
export const partsFor = (name: FunctionName, settings: Settings): Partial<StageSettings> => {
  const read = new Set(bundles().settings[name]);
  const parts = Object.entries(stageSettings(settings)).filter(([part]) => read.has(part));
  return Object.fromEntries(parts.toSorted(([one], [other]) => (one < other ? -1 : 1)));
};

/** The function's bundle, with its settings: a version of it keeps both. */
export const settledCode = (name: FunctionName, settings: Settings): Code => {
  const folder = bundleOf(name);
  const tryBundle = (to: string): true => {
    cpSync(folder, to, { recursive: true });
    writeFileSync(join(to, settingsFile), JSON.stringify(partsFor(name, settings)));
    return true;
  };
  return Code.fromAsset(folder, {
    assetHashType: AssetHashType.OUTPUT,
    // Only `local` runs.
    bundling: { image: DockerImage.fromRegistry('none'), local: { tryBundle } },
  });
};
