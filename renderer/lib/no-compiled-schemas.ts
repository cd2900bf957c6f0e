import * as z from 'zod'

// The pages' CSP forbids compiling schemas at run time. The first schema of objects that is made asks, so that pages import this file
// before any other.
z.config({ jitless: true })
