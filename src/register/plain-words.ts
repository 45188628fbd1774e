/**
 * The words of a text for finding a name or an expression as such: small ASCII letters and digits, a space between
 * words and at both ends, so that ` ico ` is not found inside `icon`. `register.plain_words` does the same in the database.
 */
export function plainWords(text: string): string {
  return ` ${text.replace(/[^A-Za-z0-9]+/g, ' ').toLowerCase().trim()} `
}
