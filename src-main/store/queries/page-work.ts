/** What bounds the work of one page of a list: rows looked at in one step of its search, and steps of the page. */
export interface PageWork {
  readonly step: number;
  readonly steps: number;
}
