import { join } from 'node:path';
import { packageFolder } from '#infrastructure/deployment/package-files.js';

/** Where the build leaves what the command line knows of the commands; the same place for sources and build. */
export const verbsFile = (): string => join(packageFolder(), 'dist/apps/cli/verbs.json');
