import { describe, expect, it } from '@jest/globals';
import { RouteTable } from './route-table.js';
import { traceIdOf } from './trace-id.js';

describe('the table of routes', () => {
  const table = new RouteTable();
  table.add(['GET', 'HEAD'], '/v1/tasks/:id');
  table.add('POST', '/v1/tasks');
  table.add('POST', '/v1/tasks/:id/return');

  it('knows which methods a path takes', () => {
    expect(table.methodsOf('/v1/tasks/17')).toEqual(['GET', 'HEAD']);
    expect(table.methodsOf('/v1/tasks')).toEqual(['POST']);
    expect(table.methodsOf('/v1/tasks/17/return')).toEqual(['POST']);
  });

  it('knows nothing of other paths', () => {
    for (const path of ['/v1/tasks/', '/v1/tasks/17/18', '/v1', '/', '']) expect(table.methodsOf(path)).toEqual([]);
  });
});

describe('a trace id', () => {
  it('is the caller’s where there is one', () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    expect(traceIdOf(`00-${trace}-00f067aa0ba902b7-01`)).toBe(trace);
  });

  it.each([undefined, '', 'x', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, ['a', 'b']])('is new for %p', (given) => {
    expect(traceIdOf(given)).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  });
});
