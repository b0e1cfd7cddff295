import type { Decider, Recorded } from '../kernel/decider.js';
import type { Instant } from '../kernel/time.js';
import type { EventVersions } from '../upcasting/event-versions.js';
import { type FirstForm, policyOfFirstForm } from './first-form.js';
import type { Policy } from './policy.js';
import { type PolicyRejection, refusedPolicy } from './policy-check.js';

/** `policy-{id}`: published versions. A clock is pinned to the version under which it started. */
export type PolicyEvent = { readonly type: 'PolicyPublished'; readonly data: { readonly policy: Policy } };

export const policyEventVersions = {
  PolicyPublished: [({ policy }: { readonly policy: FirstForm }) => ({ policy: policyOfFirstForm(policy) })],
} as const satisfies EventVersions<PolicyEvent>;

export interface PublishedPolicy {
  readonly versions: readonly Policy[];
}

export interface PublishPolicy {
  readonly type: 'PublishPolicy';
  readonly now: Instant;
  readonly policy: Policy;
}

/** Publishing a version that exists changes nothing: a version is immutable once published. */
export const policyDecider: Decider<PublishPolicy, PolicyEvent, PublishedPolicy, unknown, PolicyRejection> = {
  initial: { versions: [] },
  evolve: (state: PublishedPolicy, event: Recorded<PolicyEvent>): PublishedPolicy => ({
    versions: [...state.versions, event.data.policy],
  }),
  decide: (command: PublishPolicy, state: PublishedPolicy) =>
    state.versions.some(({ version }) => version === command.policy.version)
      ? []
      : (refusedPolicy(command.policy) ?? [{ type: 'PolicyPublished', data: { policy: command.policy } }]),
};
