import { multiplyDemonstration } from '../logs/demonstration-log.mjs';
import { writeMinistryLog } from '../logs/ministry-log.mjs';
import { writePlainLog } from '../logs/plain-log.mjs';
import { startDondoc } from './dondoc.mjs';

/** The large logs, each made once, when a case first asks for it. */
export class Logs {
  #made = new Map();

  constructor(scratch, events, seed) {
    this.scratch = scratch;
    this.events = events;
    this.seed = seed;
  }

  plain() {
    return this.#once('plain', (folder) => writePlainLog(folder, this.events, this.seed));
  }

  domain() {
    return this.domainOf(this.events);
  }

  /** The demonstration, multiplied to so many events. */
  async domainOf(events) {
    const demonstration = await this.demonstration();
    return await this.#once(`domain ${events}`, (folder) => multiplyDemonstration(demonstration, folder, events));
  }

  /** A hundred units with so many tasks. */
  async ministryOf(tasks) {
    const demonstration = await this.demonstration();
    return await this.#once(`ministry ${tasks}`, (folder) => writeMinistryLog(demonstration, folder, tasks));
  }

  demonstration() {
    return this.#once('demonstration', async (folder) => {
      const dondoc = await startDondoc(folder);
      await dondoc.stop();
    });
  }

  #once(name, make) {
    const made = this.#made.get(name) ?? this.#make(name, make);
    this.#made.set(name, made);
    return made;
  }

  async #make(name, make) {
    const folder = this.scratch.folder();
    const begun = performance.now();
    await make(folder);
    console.log(`\n  (made the log "${name}" in ${((performance.now() - begun) / 1_000).toFixed(1)} s)`);
    return folder;
  }
}
