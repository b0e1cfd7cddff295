#!/usr/bin/env node
// The command line, `npx dondoc`.
import { build } from '../build.mjs';

process.setSourceMapsEnabled(true);
build();
await import('../../dist/apps/cli/main.js');
