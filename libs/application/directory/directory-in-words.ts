import type { Unit } from '#domain/directory/unit.js';
import { own } from '#domain/kernel/plain.js';
import type { Facts } from '#texts/said.js';
import type { Saying } from '../engine/definition/in-words.js';

// What the sentences of the commands of the organisation name.

type OfUnit = Pick<Saying<unknown, Unit>, 'state' | 'names'>;
type OfPost = OfUnit & Pick<Saying<unknown, Unit>, 'in'>;
interface OfPerson {
  readonly body: { readonly person: string };
}

export const unitNamed = ({ state, names }: OfUnit) => ({ unit: names.localized(state.name) });

/** The post in the path. */
export const postNamed = (saying: OfPost) => postOf(saying, saying.in('post'));

/** The same, where it stands in the body. */
export const postGiven = (saying: OfUnit & { readonly body: { readonly post: string } }) =>
  postOf(saying, saying.body.post);

function postOf(saying: OfUnit, id: string) {
  const post = own(saying.state.posts, id);
  return { ...unitNamed(saying), post: post === undefined ? id : saying.names.localized(post.title) };
}

export const personNamed = async (saying: OfPost & OfPerson) => ({
  ...postNamed(saying),
  person: await saying.names.person(saying.body.person),
});

/** Whether they hold the post now, or wait for a second administrator. */
export async function appointmentSaid(saying: OfPost & OfPerson): Promise<Facts> {
  const { holder, proposal } = own(saying.state.posts, saying.in('post')) ?? {};
  const isHeld = holder?.person === saying.body.person;
  return {
    ...(await personNamed(saying)),
    appointment: isHeld ? 'made' : 'proposed',
    since: (isHeld ? holder : proposal)?.since,
    wait: isHeld ? undefined : 'second',
  };
}

/** From which day the post is vacant. */
export const reliefSaid = async (saying: OfPost & OfPerson): Promise<Facts> => ({
  ...(await personNamed(saying)),
  until: own(saying.state.posts, saying.in('post'))?.vacantFrom,
});

export const closureSaid = (saying: OfUnit): Facts => ({ ...unitNamed(saying), on: saying.state.closed?.on });
