import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { projectRoot, runProgram, runTool } from './tool.mjs';

const checks = [
  ['lock file', own('check-lock.mjs')],
  ['types', () => runTool('typescript', 'tsc', ['-p', 'tsconfig.json', '--noEmit'], { quiet: true })],
  [
    'types of the pure layers',
    () => runTool('typescript', 'tsc', ['-p', 'tsconfig.pure.json', '--noEmit'], { quiet: true }),
  ],
  ['format', () => runTool('@biomejs/biome', 'biome', ['format', '.'], { quiet: true })],
  ['lint', () => runTool('oxlint', 'oxlint', ['--type-aware', '--deny-warnings'], { quiet: true })],
  ['imports', own('check-imports.mjs')],
  ['unused code', () => runTool('knip', 'knip', [], { quiet: true })],
  ['sizes', own('check-size.mjs')],
  ['translations', own('check-text.mjs')],
  ['rules and their tests', own('check-spec.mjs')],
];

let passed = 0;
let failed = 0;
try {
  await ensureInstalled();
  for (const [name, run] of checks) await report(name, run);
} catch (error) {
  console.error(error.message);
  failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function report(name, run) {
  const { code, output } = await run().catch((error) => ({ code: 1, output: error.message }));
  if (code === 0) passed += 1;
  else failed += 1;
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  if (code !== 0 || name === 'sizes') console.log(output.trimEnd().replace(/^/gm, '       '));
}

function own(script) {
  return () => runProgram(process.execPath, [join(projectRoot, '.ci', script)], { quiet: true });
}
