/** Whether a window can be opened on this machine. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

/** Chromium's own sandbox refuses to work for root, as in a container; nobody else goes without it. */
export const sandboxFlags = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** Starts a program on a display that nobody sees, where there is no other. */
export const displayWrapper = () => (hasDisplay() ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24'])
