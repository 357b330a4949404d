/**
 * A text from a company's file as a terminal may show it: control and format characters, which could clear the screen,
 * write lines that the program did not, or turn the reading direction, become spaces. Line ends stay.
 */
export function plainText(text: string): string {
  return text.replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, ' ');
}
