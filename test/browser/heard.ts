import type { Page, Response } from 'playwright-core';

interface Heard {
  readonly url: string;
  readonly text: Promise<string>;
}

/** Collects everything that the API answers to this page from now on; refusals are none of it. */
export function heardBy(page: Page): readonly Heard[] {
  const heard: Heard[] = [];
  page.on('response', (response) => {
    const isAnswer = response.url().includes('/v1/') && response.request().resourceType() === 'fetch';
    if (isAnswer && response.ok()) heard.push({ url: response.url(), text: textOf(response) });
  });
  return heard;
}

/** A browser in need of room throws away what it has shown: then it is asked for once more. */
async function textOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch {
    const again = response.frame().page().context().request.fetch(response.request());
    return again.then((answer) => answer.text()).catch(() => '');
  }
}
