// Sixteen callers append through the EventStoreDB adapter while the network and the server fail under them, one way after
// another: against the emulator on both ways of appending, and through a proxy of ours against the server of
// EVENTSTORE_TEST_URL where there is one. What the emulator shows is never an EventStoreDB result.
import { soakEmulator, soakServer } from '../../dist/test/harness/event-store/eventstoredb-soak.js';

export async function storeCutOff({ trials: all, seed }) {
  const server = process.env.EVENTSTORE_TEST_URL;
  const trials = Math.ceil(all / (server ? 3 : 2));
  const runs = {
    emulatorBatch: () => soakEmulator({ trials, seed }, { hasBatchAppend: true }),
    emulatorSingle: () => soakEmulator({ trials, seed }, { hasBatchAppend: false }),
    ...(server ? { server: () => soakServer({ trials, seed }, server) } : {}),
  };
  const told = { trials: all, faults: [] };
  for (const [name, run] of Object.entries(runs)) {
    const { faults, figures } = await run();
    told[name] = figures;
    told.faults.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  return told;
}
