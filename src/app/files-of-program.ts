/** The files of this version of the program, each an address beside the page. */
export interface FilesOfProgram {
  /** The sentences of each language. */
  readonly sentences: Readonly<Partial<Record<'en' | 'fr', string>>>;
  /** What ships in public/data, by its name there. */
  readonly data: Readonly<Record<string, string>>;
  /** Every file whose name changes with what is in it. */
  readonly all: readonly string[];
}

/** What the built page says about its files; nothing while the program is being developed. */
export function filesOfProgram(): FilesOfProgram {
  const said = document.getElementById('files')?.textContent;
  return said ? (JSON.parse(said) as FilesOfProgram) : { sentences: {}, data: {}, all: [] };
}

/** The address of a file that ships in public/data: under a name that changes with it, where the built page knows one. */
export function addressOfData(name: string): string {
  return `./${filesOfProgram().data[name] ?? `data/${name}`}`;
}
