import { contracts } from '#shared/contracts/index.ts'

/**
 * Constants for the bundles that only forward calls: `__CONTRACT_METHODS__` is the JSON object of method names by
 * namespace, so that the preload script carries neither schemas nor Zod.
 */
export const contractMethods: Record<string, string> = {
  __CONTRACT_METHODS__: JSON.stringify(
    Object.fromEntries(Object.entries(contracts).map(([namespace, contract]) => [namespace, Object.keys(contract)])),
  ),
}
