/** What this deployment says of itself. */
export class Deployment {
  readonly name = 'dondoc';

  constructor(
    readonly version: string,
    readonly kind: 'demonstration' | 'production',
  ) {}
}
