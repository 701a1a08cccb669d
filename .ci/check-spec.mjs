import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './tool.mjs';
import { verdict } from './verdict.mjs';

const specFile = 'src/domain/SPEC.md';
const id = '[A-Z]{2,6}-[0-9]+';
const ruleLine = new RegExp(`^\\s*(?:[-*+]|\\d+\\.|#+)\\s+[*\`[]*(${id})\\b`);
// A call whose first text starts with ids and goes on in words: it('REP-1, REP-2 the last word counts', …).
const title = new RegExp(`\\(\\s*['"\`](${id}(?:(?:, | and | )${id})*):? +[^\\s'"\`]`, 'g');
const notRules = ['UTF-8', 'UTF-16', 'SHA-256', 'ISO-8601'];

if (existsSync(join(projectRoot, specFile))) compare();
else verdict([`${specFile} is missing, so no rule was compared with its test.`]);

function compare() {
  const ruleIds = new Set(
    read(specFile)
      .split('\n')
      .flatMap((line) => ruleLine.exec(line)?.[1] ?? []),
  );
  const fileByTestedId = testedIds();
  const problems = [];
  for (const rule of ruleIds) {
    if (!fileByTestedId.has(rule))
      problems.push(`${rule} is a rule of ${specFile} that no test's name starts with.`);
  }
  for (const [tested, file] of fileByTestedId) {
    if (!ruleIds.has(tested))
      problems.push(`${tested} names a test in ${file} but is no rule of ${specFile}.`);
  }
  if (ruleIds.size === 0) problems.push(`${specFile} holds no rule, so nothing was compared.`);
  verdict(problems, `${ruleIds.size} rules, each named by a test.`);
}

function testedIds() {
  const fileById = new Map();
  const files = readdirSync(join(projectRoot, 'tests'), { recursive: true })
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name));
  for (const file of files) {
    for (const [, ids] of read(file).matchAll(title)) {
      for (const [tested] of ids.matchAll(new RegExp(id, 'g'))) {
        if (!notRules.includes(tested)) fileById.set(tested, file);
      }
    }
  }
  return fileById;
}

function read(file) {
  return readFileSync(join(projectRoot, file), 'utf8');
}
