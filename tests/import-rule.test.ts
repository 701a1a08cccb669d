import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const layers = ['base', 'domain', 'contract', 'storage', 'exchange', 'app'];

type Import = { readonly file: string; readonly from: string };

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name));
const imports = files.flatMap(importsOf);

describe('the import rule', () => {
  it('reads the whole source', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(20);
  });

  it('base < domain < contract < storage < exchange < app: a folder imports only from folders to its left', () => {
    const wrong = imports.filter(({ file, from }) => {
      const target = layerOf(resolved(file, from));
      return target !== null && !reachableFrom(layerOf(file)).includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it('features never import each other', () => {
    const featureOf = (path: string) => /^app\/features\/([^/]+)\//.exec(path)?.[1];
    const wrong = imports.filter(({ file, from }) => {
      const [own, other] = [featureOf(file), featureOf(resolved(file, from))];
      return own !== undefined && other !== undefined && own !== other;
    });
    expect(wrong).toEqual([]);
  });

  it('base and domain import no package', () => {
    expect(imports.filter(({ file, from }) => isPure(file) && !from.startsWith('.'))).toEqual([]);
  });

  it('base and domain read no clock, no randomness and no environment', () => {
    const forbidden =
      /(?<![.\w])(Date|Math\.random|performance|crypto|globalThis|window\.|process\.)(?!\w*['":])/;
    const wrong = files.filter(isPure).flatMap((file) =>
      codeOf(file)
        .split('\n')
        .filter((line) => forbidden.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(wrong).toEqual([]);
  });
});

function importsOf(file: string): Import[] {
  const statement = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;
  return [...withoutComments(file).matchAll(statement)].map((match) => ({ file, from: match[2] as string }));
}

function withoutComments(file: string): string {
  return readFileSync(join(src, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

function codeOf(file: string): string {
  return withoutComments(file)
    .replace(/\s\/\/ .*$/gm, '')
    .replace(/(['"])(?:\\.|(?!\1)[^\\\n])*\1/g, "''");
}

function resolved(file: string, from: string): string {
  if (!from.startsWith('.')) return from;
  return relative(src, join(src, dirname(file), from)).replaceAll('\\', '/');
}

function layerOf(path: string): string | null {
  const layer = path.split('/')[0] as string;
  return [...layers, 'hub'].includes(layer) && path.includes('/') ? layer : null;
}

function reachableFrom(layer: string | null): string[] {
  if (layer === 'hub') return ['base', 'domain', 'contract', 'hub'];
  return layers.slice(0, layers.indexOf(layer ?? 'app') + 1);
}

function isPure(file: string): boolean {
  return /^(base|domain)\//.test(file);
}
