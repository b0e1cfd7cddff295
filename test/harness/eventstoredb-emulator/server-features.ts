import { readFileSync } from 'node:fs';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_pb.js';

interface Announced {
  readonly version: string;
  readonly methods: readonly { readonly service: string; readonly method: string; readonly features: string[] }[];
}

/** What 23.10.5 announces; without `batchappend` the client makes one call per append. */
export function supportedMethods(hasBatchAppend: boolean): SupportedMethods {
  const announced: Announced = JSON.parse(readFileSync(new URL('./server-features.json', import.meta.url), 'utf8'));
  const methods = announced.methods
    .filter(({ method }) => hasBatchAppend || method !== 'batchappend')
    .map(({ service, method, features }) =>
      new serverFeatures.SupportedMethod().setServiceName(service).setMethodName(method).setFeaturesList(features),
    );
  return new serverFeatures.SupportedMethods().setEventStoreServerVersion(announced.version).setMethodsList(methods);
}
