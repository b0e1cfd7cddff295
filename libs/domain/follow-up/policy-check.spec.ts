import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from './default-policy.js';
import { firstDefaultPolicy } from './first-form.js';
import type { Policy } from './policy.js';
import { refusedPolicy } from './policy-check.js';

const opening = (kind: 'task' | 'directive', opens: 'issuer' | 'fieldLeader'): Policy => {
  const [first, ...others] = defaultPolicy[kind].steps;
  if (first === undefined) throw new Error('the default policy has steps');
  return { ...defaultPolicy, [kind]: { ...defaultPolicy[kind], steps: [{ ...first, opens }, ...others] } };
};

describe('a policy', () => {
  it.each([defaultPolicy, firstDefaultPolicy])('$id@$version is in order', (policy) => {
    expect(refusedPolicy(policy)).toBeUndefined();
  });

  it('3.2 opens of a directive its issuer alone, and its issuer of nothing else', () => {
    expect(refusedPolicy(opening('directive', 'issuer'))).toBeUndefined();
    const refused = { rejected: 'step-opens-no-level', pointer: '/directive/steps/0/opens' };
    expect(refusedPolicy(opening('directive', 'fieldLeader'))).toMatchObject(refused);
    expect(refusedPolicy(opening('task', 'issuer'))).toMatchObject({ ...refused, pointer: '/task/steps/0/opens' });
  });
});
