/** Saves something as a file, as the browser saves what is downloaded. */
export function download(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  // The address is needed until the download has begun, which no event tells.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
