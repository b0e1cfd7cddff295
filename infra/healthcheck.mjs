// The image's HEALTHCHECK: ends with 0 if dondoc in this container answers on /healthz, else with 1.
const { DONDOC_PORT: port = '3000', DONDOC_TLS_CERT: certificate } = process.env;

// The question is whether the process answers, not whether its certificate names 127.0.0.1.
if (certificate) process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
const url = `${certificate ? 'https' : 'http'}://127.0.0.1:${port}/healthz`;
const isUp = await fetch(url).then(
  ({ ok }) => ok,
  () => false,
);
// Not process.exit: it would cut off the connection that is being closed.
process.exitCode = isUp ? 0 : 1;
