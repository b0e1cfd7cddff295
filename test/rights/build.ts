import ts from 'typescript';

/** A field that a right reads: the type that declares it, and the file in which the build must fail without it. */
export interface Read {
  readonly file: string;
  readonly type: string;
  readonly field: string;
  readonly readIn: string;
}

/** The application and the domain as the compiler sees them, with some declarations changed. */
export class Build {
  readonly #options: ts.CompilerOptions;
  readonly #host: ts.CompilerHost;
  readonly #sources = new Map<string, ts.SourceFile | undefined>();
  readonly #changed = new Map<string, ts.SourceFile>();
  #program: ts.Program;

  constructor() {
    const config = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    this.#options = ts.parseJsonConfigFileContent(
      { ...config.config, include: [] },
      ts.sys,
      ts.sys.getCurrentDirectory(),
    ).options;
    this.#host = ts.createCompilerHost(this.#options, true);
    const fromDisk = this.#host.getSourceFile.bind(this.#host);
    this.#host.getSourceFile = (name, ...how) => {
      if (!this.#sources.has(name)) this.#sources.set(name, fromDisk(name, ...how));
      return this.#changed.get(name) ?? this.#sources.get(name);
    };
    this.#program = this.#compiled();
  }

  /** In place of what was changed before. */
  rename(fields: readonly Read[]): void {
    this.#changed.clear();
    for (const field of fields) {
      this.#change(field.file, (source) => {
        const { pos, end } = declarationOf(source, field);
        return `${source.text.slice(0, pos)}${field.field}Renamed${source.text.slice(end)}`;
      });
    }
    this.#program = this.#compiled(this.#program);
  }

  /** Takes these words out of the file, in place of what was changed before. */
  cut(file: string, words: string): void {
    this.#changed.clear();
    this.#change(file, ({ text }) => {
      if (!text.includes(words)) throw new Error(`${file} does not say "${words}"`);
      return text.replace(words, '');
    });
    this.#program = this.#compiled(this.#program);
  }

  errorsIn(file: string): readonly string[] {
    const source = this.#program.getSourceFile(ts.sys.resolvePath(file));
    if (source === undefined) throw new Error(`${file} is not part of the build`);
    const found = this.#program.getSemanticDiagnostics(source);
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  }

  #change(file: string, rewritten: (source: ts.SourceFile) => string): void {
    const name = ts.sys.resolvePath(file);
    const source = this.#changed.get(name) ?? this.#sources.get(name);
    if (source === undefined) throw new Error(`${file} is not part of the build`);
    const { languageVersion, impliedNodeFormat } = source;
    const how = { languageVersion, ...(impliedNodeFormat === undefined ? {} : { impliedNodeFormat }) };
    this.#changed.set(name, ts.createSourceFile(name, rewritten(source), how, true));
  }

  #compiled(before?: ts.Program): ts.Program {
    return ts.createProgram(
      [ts.sys.resolvePath('libs/application/command-definitions.ts')],
      this.#options,
      this.#host,
      before,
    );
  }
}

/** Where the field's name stands in the declaration of the type. */
function declarationOf(source: ts.SourceFile, { type, field }: Read): { readonly pos: number; readonly end: number } {
  const found: ts.Node[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && node.name.getText(source) === field) found.push(node.name);
    node.forEachChild(look);
  };
  for (const statement of source.statements) {
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    if (isType && statement.name.text === type) look(statement);
  }
  const [name] = found;
  if (name === undefined) throw new Error(`${type} declares no ${field}`);
  return { pos: name.getStart(source), end: name.getEnd() };
}
