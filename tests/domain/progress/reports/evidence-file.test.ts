import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import {
  fileToSave,
  fileTypes,
  maxEvidenceFileBytes,
  maxFileNameLength,
  plainFileName,
  refusalOf,
} from '../../../../src/domain/progress/reports/evidence-file.ts';
import { anyTyped } from '../../../fixtures/generated-reports.ts';

test('REP-4: documents, tables and pictures can be added; what may hold programs, is empty or too large cannot', () => {
  for (const name of ['Signed.PDF', 'photo.jpeg', 'list of officers.xlsx', 'note.odt', 'a.b.png'])
    expect(refusalOf(name, 1)).toBeNull();
  for (const name of [
    'page.html',
    'x.svg',
    'a.exe',
    'old.doc',
    'macro.xlsm',
    'all.zip',
    'run.js',
    'pdf',
    'a.pdf.exe',
    '',
  ])
    expect(refusalOf(name, 1)).toEqual({ type: 'file-kind-refused' });
  expect(refusalOf('a.pdf', 0)).toEqual({ type: 'file-empty' });
  expect(refusalOf('a.pdf', maxEvidenceFileBytes)).toBeNull();
  expect(refusalOf('a.pdf', maxEvidenceFileBytes + 1)).toEqual({
    type: 'file-larger-than-limit',
    size: maxEvidenceFileBytes + 1,
    limit: maxEvidenceFileBytes,
  });
});

test('REP-4: a file from outside is saved by a name and as a type that nothing runs by, whatever its report says', () => {
  const pdf = 'application/pdf';
  expect(fileToSave({ name: 'Plan.pdf', type: pdf })).toEqual({ name: 'Plan.pdf', type: pdf });
  expect(fileToSave({ name: 'plan.exe', type: pdf })).toEqual({ name: 'plan.exe.pdf', type: pdf });
  expect(fileToSave({ name: 'fdp.\u202Eexe', type: pdf }).name).toBe('fdp.exe.pdf');
  expect(fileToSave({ name: '../../etc/x.png', type: 'image/png' }).name).toBe('..-..-etc-x.png');
  for (const type of ['text/html', 'image/svg+xml', 'application/x-msdownload'])
    expect(fileToSave({ name: 'page.html', type })).toEqual({
      name: 'page.html.bin',
      type: 'application/octet-stream',
    });
});

test('a name is kept short, plain and with its suffix, and keeping it twice changes nothing', () => {
  fc.assert(
    fc.property(anyTyped, fc.constantFrom(...fileTypes.keys()), (typed, suffix) => {
      const name = plainFileName(`${typed}.${suffix}`);
      expect(name.length).toBeLessThanOrEqual(maxFileNameLength);
      expect(name).not.toMatch(/[/\\\n\p{Cf}\p{Surrogate}]/u);
      expect(name.endsWith(suffix)).toBe(true);
      expect(plainFileName(name)).toBe(name);
    }),
  );
  expect(plainFileName(`${'x'.repeat(500)}.pdf`)).toMatch(/^x+\.pdf$/);
  expect(plainFileName(' \n')).toBe('file');
});
