import { start } from '../standalone/start.js';

// The work alone: another process has the doors.
await start('worker');
