import { type Part, parts } from '../../../domain/progress/figures/counted.ts';
import { expectedOf, inPart } from '../../../domain/progress/figures/tally.ts';
import type { ChartBlock, PaperDocument } from '../../../exchange/paper/paper-document.ts';
import type { Picture } from '../../../exchange/paper/word-blocks.ts';

const width = 660;
const [labelWidth, barWidth, gap] = [200, 310, 10];
const [rowHeight, barHeight, keyHeight] = [22, 14, 30];
// Drawn finer than it is shown, for paper.
const scale = 3;
const ink = '#11262e';

/** How each part is drawn: a colour of its own, and strokes over it that stay in grey. */
const looks: { readonly [P in Part]: { readonly colour: string; readonly strokes: Strokes } } = {
  done: { colour: '#0f6a5b', strokes: 'none' },
  'not-done': { colour: '#b4651a', strokes: 'slanted' },
  'says-not-applicable': { colour: '#73628f', strokes: 'level' },
  'not-answered': { colour: '#ffffff', strokes: 'dots' },
  'not-due-yet': { colour: '#c9d1cf', strokes: 'none' },
};
type Strokes = 'none' | 'slanted' | 'level' | 'dots';

/** Each chart of a paper as a picture, by its id; none where this browser draws none. */
export async function chartPictures(paper: PaperDocument): Promise<ReadonlyMap<string, Picture>> {
  const charts = paper.blocks.filter((block) => block.kind === 'chart');
  const drawn = await Promise.all(charts.map(async (chart) => [chart.id, await draw(chart)] as const));
  return new Map(drawn.flatMap(([id, picture]) => (picture === null ? [] : [[id, picture] as const])));
}

async function draw(chart: ChartBlock): Promise<Picture | null> {
  const height = keyHeight + chart.bars.length * rowHeight + 4;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * scale, height * scale];
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.scale(scale, scale);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.font = '12px "Noto Sans", "Segoe UI", "DejaVu Sans", sans-serif';
  pen.textBaseline = 'middle';
  drawKey(pen, chart);
  chart.bars.forEach(({ label, tally, words }, index) => {
    const top = keyHeight + index * rowHeight;
    const middle = top + rowHeight / 2;
    const name = label.map(({ text }) => text).join('');
    write(pen, name, 0, middle, labelWidth);
    write(pen, words, labelWidth + barWidth + 2 * gap, middle, width - labelWidth - barWidth - 2 * gap);
    let from = labelWidth + gap;
    for (const part of parts) {
      const length = (inPart(tally, part) / expectedOf(tally)) * barWidth;
      if (length > 0) box(pen, part, from, middle - barHeight / 2, length, barHeight);
      from += length;
    }
  });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob === null ? null : { png: new Uint8Array(await blob.arrayBuffer()), width, height };
}

function drawKey(pen: CanvasRenderingContext2D, { key }: ChartBlock): void {
  let from = 0;
  for (const { part, word } of key) {
    box(pen, part, from, 5, 14, 14);
    pen.fillStyle = ink;
    pen.fillText(word, from + 20, 12);
    from += 20 + pen.measureText(word).width + 18;
  }
}

function write(pen: CanvasRenderingContext2D, words: string, x: number, y: number, room: number): void {
  pen.fillStyle = ink;
  let shown = words;
  while (pen.measureText(shown).width > room && shown.length > 1) shown = `${shown.slice(0, -2)}…`;
  pen.fillText(shown, x, y);
}

function box(
  pen: CanvasRenderingContext2D,
  part: Part,
  x: number,
  y: number,
  length: number,
  height: number,
): void {
  const { colour, strokes } = looks[part];
  pen.save();
  pen.beginPath();
  pen.rect(x, y, length, height);
  pen.fillStyle = colour;
  pen.fill();
  pen.clip();
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 1.4;
  if (strokes === 'slanted')
    for (let at = -height; at < length; at += 6) line(pen, x + at, y + height, height, -height);
  if (strokes === 'level') for (let at = 3; at < height; at += 5) line(pen, x, y + at, length, 0);
  pen.fillStyle = '#7c8b8f';
  if (strokes === 'dots')
    for (let across = 3; across < length; across += 5)
      for (let down = 3; down < height; down += 5) pen.fillRect(x + across, y + down, 1.6, 1.6);
  pen.restore();
  pen.strokeStyle = ink;
  pen.lineWidth = 0.8;
  pen.strokeRect(x, y, length, height);
}

function line(pen: CanvasRenderingContext2D, x: number, y: number, across: number, down: number): void {
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + across, y + down);
  pen.stroke();
}
