import type { OpenAPIObject } from '@nestjs/swagger';
import { invariant } from '#domain/kernel/invariant.js';

/**
 * The document of the whole application, made when it is first asked for: most processes are never asked, and what makes
 * it is loaded no sooner.
 */
export class OpenApiDocument {
  #make: (() => Promise<OpenAPIObject>) | undefined;
  #made: Promise<OpenAPIObject> | undefined;

  /** Set once the application has its routes. */
  madeBy(make: () => Promise<OpenAPIObject>): void {
    this.#make = make;
  }

  get(): Promise<OpenAPIObject> {
    invariant(this.#make !== undefined, 'a document is asked for when the routes are there');
    this.#made ??= this.#make();
    return this.#made;
  }
}
