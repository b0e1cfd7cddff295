// The type check, and promises that nobody waits for: one reading of the program for both. Biome's own rule about promises
// reads no types of TypeScript's and overlooks calls of abstract methods, which is what every port of ours is, and of Node's
// overloaded functions.
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
const config = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.json`, {}, host);
const program = ts.createProgram(config.fileNames, config.options);
const types = program.getTypeChecker();

const isPromise = (type) => (type.isUnion() ? type.types.some(isPromise) : type.symbol?.name === 'Promise');

const isAssignment = (node) =>
  ts.isBinaryExpression(node) &&
  node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
  node.operatorToken.kind <= ts.SyntaxKind.LastAssignment;

/** `.catch(…)`, `.then(…, …)`, and `.finally(…)` after one of them. */
function isHandled(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression } = node.expression;
  if (name.text === 'catch') return node.arguments.length > 0;
  if (name.text === 'then') return node.arguments.length > 1;
  return name.text === 'finally' && isHandled(expression);
}

const wrong = ts.getPreEmitDiagnostics(program);
if (wrong.length > 0)
  console.log(ts.formatDiagnosticsWithColorAndContext(wrong, ts.createCompilerHost(config.options)));

let found = wrong.length;
function look(file, node) {
  if (ts.isExpressionStatement(node)) {
    const { expression } = node;
    if (!isAssignment(expression) && !isHandled(expression) && isPromise(types.getTypeAtLocation(expression))) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      console.log(
        `${file.fileName.replace(root, '')}:${line + 1} nobody waits for this promise: ${node.getText(file)}`,
      );
      found += 1;
    }
  }
  ts.forEachChild(node, (child) => look(file, child));
}

for (const file of program.getSourceFiles()) {
  if (!file.isDeclarationFile && !file.fileName.includes('/node_modules/')) look(file, file);
}
process.exitCode = found === 0 ? 0 : 1;
