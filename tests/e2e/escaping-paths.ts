const parents = ['..', '%2e%2e', '.%2e', '%2E.', '%252e%252e', '..%00', '%c0%ae%c0%ae', '\u2025', '．．', '....']
const separators = ['/', '%2f', '%5c', '\\', '%255c', '/./', '//']
const targets = ['etc/passwd', 'package.json', 'electron/main.js', 'keikakubo.sqlite']

/** Addresses that try to leave the folder of the pages, in every spelling of `..` and `/` that some server has once understood. */
export function escapingPaths(): readonly string[] {
  const climbing = parents.flatMap((parent) =>
    separators.flatMap((separator) =>
      targets.map((target) => `/assets/${[parent, parent, parent, target].join(separator)}`),
    ),
  )
  const others = [
    '/',
    '/.',
    '/assets',
    '/assets/',
    '/index.html/',
    '/index.html%00.js',
    '/INDEX.HTML',
    '/%69ndex.html',
    '/web-client.js.map',
    '//etc/passwd',
    '/C:/Windows/win.ini',
    '/%00',
    'app://keikakubo./index.html',
    'app://other/index.html',
    'app:///etc/passwd',
    'file:///etc/passwd',
  ]
  return [...climbing, ...others]
}
