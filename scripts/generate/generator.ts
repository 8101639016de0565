/** What one generator produces: a full set of files, so that files it no longer makes are noticed. */
export interface GeneratedFiles {
  /** Content by path, relative to the root of the repository, with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
  /** Folders, in the same notation, that hold generated files only. */
  readonly folders: readonly string[];
}

/** Makes files from other files of the repository; the same input gives the same bytes. */
export type Generator = () => Promise<GeneratedFiles>;
