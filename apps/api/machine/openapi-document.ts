import type { OpenAPIObject } from '@nestjs/swagger';
import { invariant } from '#domain/kernel/invariant.js';

/** The document of the whole application, made when it is first asked for: most processes are never asked. */
export class OpenApiDocument {
  #make: (() => OpenAPIObject) | undefined;
  #made: OpenAPIObject | undefined;

  /** Set once the application has its routes. */
  madeBy(make: () => OpenAPIObject): void {
    this.#make = make;
  }

  get(): OpenAPIObject {
    invariant(this.#make !== undefined, 'a document is asked for when the routes are there');
    this.#made ??= this.#make();
    return this.#made;
  }
}
