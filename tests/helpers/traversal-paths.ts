const UPS = ['..', '%2e%2e', '.%2e', '%2E.', '%252e%252e', '..;', '....', '%c0%ae%c0%ae', '．．', '..%00']
const SEPARATORS = ['/', '\\', '%2f', '%5c', '%252f', '//']
const STARTS = ['/', '/assets/', '//', '/index.html/', '/./']
const GOALS = ['secret.txt', 'package.json', 'etc/passwd']

/** Addresses that try to leave the folder of the pages, or to name its files in a way that is not listed. */
export function listTraversalPaths(): readonly string[] {
  const climbing = STARTS.flatMap((start) =>
    UPS.flatMap((up) =>
      SEPARATORS.flatMap((separator) =>
        [1, 3].flatMap((depth) => GOALS.map((goal) => start + `${up}${separator}`.repeat(depth) + goal)),
      ),
    ),
  )
  const absolute = ['file:///etc/passwd', '/etc/passwd', '/C:/Windows/win.ini', '//server/share', '/~/', '/%00', '/.']
  const disguised = ['/index.html%00.png', '/INDEX.HTML', '/index.html/', '/index.html.', '/assets', '/assets/', '/']
  return [...climbing, ...absolute, ...disguised]
}
