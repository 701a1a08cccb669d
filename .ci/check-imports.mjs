import { runTool } from './tool.mjs';
import { verdict } from './verdict.mjs';

// A cruise that reads no module also finds no violation (dependency-cruiser does so with some TypeScript versions).
const fewestModules = 20;
const heavyPackage = /node_modules\/recharts\//;
const chartFile = /\/[^/]*chart[^/]*\.tsx?$/;

const { output } = await runTool(
  'dependency-cruiser',
  'depcruise',
  ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  { quiet: true },
);
const { modules, summary } = readCruise(output);
const own = modules.filter((module) => module.source.startsWith('src/'));
const problems = summary.violations.map(
  ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}. ${commentOf(rule.name)}`,
);
if (own.length < fewestModules) {
  problems.push(`Only ${own.length} modules were read in src; the rules looked at next to nothing.`);
}
problems.push(...earlyCharts());
verdict(problems, `${own.length} modules, ${summary.totalDependenciesCruised} imports.`);

/** Files without "chart" in their name that load recharts without import(). */
function earlyCharts() {
  const moduleBySource = new Map(own.map((module) => [module.source, module]));
  const heavyBySource = new Map();
  const isHeavy = (source) => {
    if (heavyBySource.has(source)) return heavyBySource.get(source);
    heavyBySource.set(source, false);
    const loaded = (moduleBySource.get(source)?.dependencies ?? []).filter(
      (dependency) => !dependency.dynamic && !dependency.dependencyTypes.includes('type-only'),
    );
    const heavy = loaded.some(({ resolved }) => heavyPackage.test(resolved) || isHeavy(resolved));
    heavyBySource.set(source, heavy);
    return heavy;
  };
  return own
    .filter(({ source }) => !chartFile.test(source) && isHeavy(source))
    .map(
      ({ source }) =>
        `charts-load-late: ${source} loads recharts with the page. Reach the chart by import().`,
    );
}

function commentOf(name) {
  return summary.ruleSetUsed?.forbidden?.find((rule) => rule.name === name)?.comment ?? '';
}

function readCruise(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`dependency-cruiser gave no report:\n${text}`);
  }
}
