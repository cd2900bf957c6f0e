/** The one channel between the pages of Electron's windows and the gate. Here, apart from the schemas: preload carries no Zod. */
export const CALL_CHANNEL = 'keikakubo:call'
