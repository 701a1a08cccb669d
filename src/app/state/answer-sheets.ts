import type { AnswerFileReading } from '../../exchange/sheets/read-answer-file.ts';
import { askSheetWorker } from './sheet-worker.ts';

/**
 * The sheets of answers in a file, read in a worker so that the window goes on answering. null: the worker could not be
 * started or broke down. Nothing is stored.
 */
export async function readAnswerSheets(file: File): Promise<AnswerFileReading | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return askSheetWorker(
    { kind: 'answers', bytes },
    (reply) => (reply.kind === 'answers' ? reply.reading : null),
    () => undefined,
  );
}
