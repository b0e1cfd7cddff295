import autocannon from 'autocannon';

/** The load generator, in a process of its own as the clients of a server are. */
export async function open() {
  return {
    load: ({ url, headers, body, paths, connections, seconds, random }) =>
      autocannon({
        url,
        connections,
        duration: seconds,
        requests: [
          {
            method: 'POST',
            headers,
            body: JSON.stringify(body),
            setupRequest: (request) => ({ ...request, path: paths[Math.floor(random() * paths.length)] }),
          },
        ],
      }),
    close: async () => {},
  };
}
