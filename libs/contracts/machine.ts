import { Type } from 'typebox';
import { anyObject, oneOf, type Shown } from './shape.js';

export const DeploymentKind = oneOf(['demonstration', 'production']);

export const IndexToken = Type.Object(
  { token: Type.String(), label: Type.String() },
  { title: 'IndexToken', description: 'One that anybody may try; there are none outside a demonstration.' },
);

export const IndexCall = Type.Object(
  { call: Type.String(), what: Type.String(), body: Type.Optional(anyObject({ description: 'An example.' })) },
  { title: 'IndexCall' },
);

export const Index = Type.Object(
  {
    name: Type.String(),
    version: Type.String(),
    kind: DeploymentKind,
    tokens: Type.Array(IndexToken),
    calls: Type.Array(IndexCall),
  },
  { title: 'Index', description: 'What can be called and with which tokens.' },
);
export type Index = Shown<typeof Index>;

export const Alive = Type.Object({ status: oneOf(['ok']) }, { title: 'Alive' });

export const StandingStream = Type.Object(
  {
    stream: Type.String(),
    by: Type.String({
      description: '`projector`, whose rows stand still, or the processor that does not decide on it.',
    }),
    reason: oneOf(['written-by-a-newer-version', 'cannot-be-folded', 'cannot-be-processed']),
  },
  { title: 'StandingStream', description: 'It stands still while all others go on.' },
);
export type StandingStream = Shown<typeof StandingStream>;

export const HealthPart = Type.Object(
  {
    part: Type.String(),
    isHealthy: Type.Boolean(),
    isDegraded: Type.Optional(
      Type.Boolean({ description: 'Ready all the same: the process serves, slower or with less.' }),
    ),
    detail: Type.String({ description: 'What to do where it does not work.' }),
    streams: Type.Optional(
      Type.Array(StandingStream, { description: 'The first that stand still, where there are any.' }),
    ),
  },
  { title: 'HealthPart' },
);
export type HealthPart = Shown<typeof HealthPart>;

export const Readiness = Type.Object(
  { status: oneOf(['ready', 'degraded', 'not-ready']), parts: Type.Array(HealthPart) },
  { title: 'Readiness', description: 'Whether each part works; 503 where one that is needed does not.' },
);

export const Version = Type.Object(
  { name: Type.String(), version: Type.String(), kind: DeploymentKind, node: Type.String() },
  { title: 'Version' },
);

export const MetricsText = Type.String({ title: 'MetricsText', description: 'Text format 0.0.4 of Prometheus.' });
