import { summary } from './interleaved.mjs';

const shown = (value) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

/** The results of a bench: rows for the machine, lines for people, as they come. */
export class Table {
  #title;

  constructor(bench, results) {
    this.bench = bench;
    this.results = results;
  }

  add(name, side, metric, unit, values) {
    const row = { bench: this.bench, case: name, side, metric, ...summary(values), unit };
    const { value, runs, min, max } = row;
    this.results.push({ bench: this.bench, case: name, side, metric, value, unit, runs, min, max });
    if (this.#title !== name) console.log(`\n${name}`);
    this.#title = name;
    const spread = runs > 1 ? ` (${shown(min)} to ${shown(max)})` : '';
    console.log(`  ${side.padEnd(24)}${metric.padEnd(22)}${`${shown(value)} ${unit}`.padStart(18)}${spread}`);
  }

  note(text) {
    console.log(`  ! ${text}`);
  }

  /** The row's value, or undefined where that was not measured. */
  value(name, side, metric) {
    return this.results.find((row) => row.case === name && row.side === side && row.metric === metric)?.value;
  }

  /** The rows of a side and a metric, over all cases. */
  rows(side, metric) {
    return this.results.filter((row) => row.side === side && row.metric === metric);
  }
}
