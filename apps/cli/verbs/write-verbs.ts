import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { verbLines } from './verb-of-definition.js';
import { verbsFile } from './verbs-file.js';

// The build's last step. A command line that loaded the definitions itself would take a second to say anything.
writeFileSync(verbsFile(), `${JSON.stringify(verbLines())}\n`);
