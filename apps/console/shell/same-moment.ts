/** Of what is seen now, what goes along to another page: whoever looks at a day gone by goes on looking at it. */
export const sameMoment = ({ asOf }: { readonly asOf?: string }): { readonly asOf?: string } =>
  asOf === undefined ? {} : { asOf };
