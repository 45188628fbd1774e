/** How much one address may ask, in requests within so many seconds: of the API, and of the bulk files, where each file and each part of one counts. */
export const openDataLimits = { api: { requests: 300, seconds: 60 }, files: { requests: 60, seconds: 3600 } } as const
