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

/** A browser in need of room throws away what it has shown, and has nothing then, or nothing to say: it is asked for once more. */
async function textOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  return text === '' ? askedAgain(response).catch(() => '') : text;
}

async function askedAgain(response: Response): Promise<string> {
  const sent = await response.request().allHeaders();
  const kept = ['dondoc-as', 'accept-language'].flatMap((name) => {
    const value = sent[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const { request } = response.frame().page().context();
  const answer = await request.get(response.url(), { headers: Object.fromEntries(kept) });
  return answer.text();
}
