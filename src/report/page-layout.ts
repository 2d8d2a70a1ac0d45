/** How a page is laid out, and how long it may be. */
export interface PageLayout {
  /** Bytes. */
  readonly limit: number;
  /** So many lines of a section stand open when they take nothing away; the rest is folded. */
  readonly open: number;
  /** So many bytes of a section are folded, and not left out. */
  readonly folded: number;
  /** So many changes are listed one by one at the end. */
  readonly raw: number;
  /** Whether it says what the run asked of the services. */
  readonly cost: boolean;
  /** Markdown that says where to find what is left out. */
  readonly elsewhere: string;
  /** Markdown below the title. */
  readonly below?: string;
}
