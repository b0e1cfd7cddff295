import { start } from '../standalone/start.js';

// The doors alone: another process does the work.
await start('api');
