import type { Format } from './format.ts'

/** An email address as people write it: something, an at sign, and a domain with a dot; 254 characters at most (RFC 5321). */
export const email: Format = {
  name: 'email',
  pattern:
    /^(?=.{3,254}$)[^\s@"(),:;<>[\\\]]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,63}$/,
  tidy: (text) => text.trim(),
  wrong: {
    en: 'Enter an email address, like name@example.com, for “{title}”',
    cy: 'Rhowch gyfeiriad e-bost, fel enw@enghraifft.com, ar gyfer “{title}”',
  },
}
