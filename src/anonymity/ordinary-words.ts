// First names and surnames that are also words of everyday or of official English, and so stand in many statements
// without meaning anybody. Not complete, and need not be: a name that is missing here is reported as certain.
const WORDS = new Set(
  `
  able archer art baker banks barber basil bath bay bell berry best bill bird bishop black blue bond booth bow bridge
  bright brook brooks brown bull burns bush butcher butler can carter case cash chance chase child church clay close cole
  constant cook cooper cross crown dale day deal dean diamond don dove drew drink early earl east english faith farmer fields
  fish fisher flowers ford forest foster fox frank free french frost gale gardener gate gay gene gold good grace grant gray
  green grey grove guy hale hall hand harbour hardy harm harper hart hay head heath heather hill hills holiday holly home
  honour hood hope house hunt hunter hurt iris ivy jack jade jewel joy judge just key keys king kitchen knight lake lamb
  lane law lee levy light lily little lock long love low major man manning mark marks marsh mason may mercy merit
  mild mill miller mine mint moon moody moor moore more moss neighbour new noble north olive page paige park parks parish
  parson patience pearl peace pepper perry piper plum pole pond poole pool pope porter potter power powers pratt price pride
  priest prince queen read reed reeve rice rich rivers road rob robin root rose rowan ruby rule rush sage sale sandy
  savage school sharp shepherd short silver singer sky skinner small smart snow south spencer spring stable stark steel
  stern stone storm street strong sue summer summers swan sweet taylor temple thatcher tuesday trench tucker turner
  underwood vale valley van victor viola violet wade wait walk walker wall ward warden warren waters way weaver webb well
  wells west wheeler white wick wild will wills winter winters wise wolf wood woods work worth wright young
  `
    .trim()
    .split(/\s+/),
)

/** Whether a name, in folded letters, is also a word that statements use without meaning a person. */
export function isOrdinaryWord(letters: string): boolean {
  return WORDS.has(letters)
}
