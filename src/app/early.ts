import { filesOfProgram } from './files-of-program.ts';
import { preferredLanguage } from './text/preferred-language.ts';

// The built page loads this small file beside the program. Only it knows in time which sentences are wanted: they then
// travel with the program, where otherwise they would be asked for after it has come and cost a round trip.
const wanted = filesOfProgram().sentences[preferredLanguage()];
if (wanted !== undefined) {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.crossOrigin = '';
  link.href = `./${wanted}`;
  document.head.append(link);
}
