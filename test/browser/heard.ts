import type { Page, Response } from 'playwright-core';

interface Heard {
  readonly url: string;
  readonly text: Promise<string>;
}

/** Collects everything that the server tells this page from now on, along with it or when asked; refusals are none of it. */
export function heardBy(page: Page): readonly Heard[] {
  const heard: Heard[] = [];
  page.on('response', (response) => {
    if (!response.ok()) return;
    const url = response.url();
    const kind = response.request().resourceType();
    if (kind === 'fetch' && url.includes('/v1/')) heard.push({ url, text: textOf(response) });
    if (kind === 'document') heard.push({ url, text: textOf(response).then(sessionIn) });
  });
  return heard;
}

/** What stands in the page as data. */
const sessionIn = (page: string): string =>
  /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '';

/** A browser in need of room throws away what it has shown: then it is asked for once more. */
async function textOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch {
    const again = response.frame().page().context().request.fetch(response.request());
    return again.then((answer) => answer.text()).catch(() => '');
  }
}
