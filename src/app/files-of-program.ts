/** The files of this version of the program, each an address beside the page. */
export interface FilesOfProgram {
  /** The sentences of each language. */
  readonly sentences: Readonly<Partial<Record<'en' | 'fr', string>>>;
  /** Every file whose name changes with what is in it. */
  readonly all: readonly string[];
}

/** What the built page says about its files; nothing while the program is being developed. */
export function filesOfProgram(): FilesOfProgram {
  const said = document.getElementById('files')?.textContent;
  return said ? (JSON.parse(said) as FilesOfProgram) : { sentences: {}, all: [] };
}
