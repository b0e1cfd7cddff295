import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const command = fileURLToPath(new URL('../infra/bench.mjs', import.meta.url));

/** A look at one case without its peers; the figures themselves are for a quiet machine. */
async function looked(file: string): Promise<string> {
  const options = ['store', 'append', '--runs', '2', '--seconds', '0.2', '--no-peers', '--json', file];
  const child = spawn(process.execPath, [command, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString('utf8');
  });
  expect(await once(child, 'close')).toEqual([0, null]);
  return said;
}

describe('npm run bench', () => {
  it('measures dondoc and the limit in one run, without a wrong answer, and says how it stands', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-spec-'));
    const file = join(folder, 'results.json');
    const said = await looked(file);
    const { machine, versions, startedAt, results } = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(folder, { recursive: true });
    expect(machine.cores).toBeGreaterThan(0);
    expect(versions.node).toBe(process.versions.node);
    expect(Date.parse(startedAt)).toBeLessThanOrEqual(Date.now());
    for (const side of ['dondoc', 'limit']) {
      const of = (metric: string) =>
        results.find(
          (row: { case: string; side: string; metric: string }) =>
            row.case === 'append, 64 callers' && row.side === side && row.metric === metric,
        );
      expect(of('failures')).toEqual({
        ...{ bench: 'store', case: 'append, 64 callers', side, metric: 'failures' },
        ...{ value: 0, unit: 'appends', runs: 2, min: 0, max: 0 },
      });
      expect(of('appends').value).toBeGreaterThan(0);
    }
    expect(said).toContain('append at 64 callers to the bare loop: ');
  }, 120_000);
});
