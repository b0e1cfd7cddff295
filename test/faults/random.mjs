export { Random } from '../../dist/test/harness/event-store/random.js';
