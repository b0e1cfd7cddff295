/** Nothing from elsewhere, nothing inline: a style may be a file of ours or bear this page's own nonce (CSP Level 3). */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What no page of ours needs of the machine that it is shown on. */
const NOT_NEEDED = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** Of every page of the console. Its address names people and tasks, so nobody else is told where a reader came from. */
export const pageHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': policyWith(nonce),
  'referrer-policy': 'same-origin',
  'permissions-policy': NOT_NEEDED.map((feature) => `${feature}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
  vary: 'accept, accept-language, cookie',
});
