const NOBODY = 65_534

/** Runs `body` as somebody whom file permissions bind; a test that runs as root would pass through them all. */
export async function asUnprivileged<T>(body: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return body()
  process.seteuid?.(NOBODY)
  try {
    return await body()
  } finally {
    process.seteuid?.(0)
  }
}
