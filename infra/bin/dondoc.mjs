#!/usr/bin/env node
// The command line, `npx dondoc`.
import { build } from '../build.mjs';

await build();
await import('../../dist/programs/cli.js');
