import { lookOf, pick } from '../scene/index.js';

/** Dots in cells of letters: two by four to a braille letter, one to an ASCII letter. */
export interface Canvas {
  readonly isAscii: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly dotsWide: number;
  readonly dotsHigh: number;
  readonly cells: Cell[];
  /** Puts a letter over whatever is drawn at a dot. */
  readonly place: (dotX: number, dotY: number, letter: string, look: number) => void;
}

interface Cell {
  dots: number;
  letter: string;
  look: number;
}

export function createCanvas(columns: number, rows: number, isAscii: boolean): Canvas {
  const cells = Array.from({ length: columns * rows }, (): Cell => ({ dots: 0, letter: '', look: 0 }));
  const [wide, high] = isAscii ? [1, 1] : [2, 4];
  const canvas: Canvas = {
    isAscii,
    columns,
    rows,
    cells,
    dotsWide: columns * wide,
    dotsHigh: rows * high,
    place(dotX, dotY, letter, look) {
      const cell = cellAt(canvas, Math.round(dotX), Math.round(dotY));
      if (cell !== undefined) Object.assign(cell, { letter, look });
    },
  };
  return canvas;
}

/** Bits of the eight dots of a braille letter, by row and column (Unicode block U+2800). */
const brailleBits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

export function putDot(canvas: Canvas, dotX: number, dotY: number, look: number): void {
  const cell = cellAt(canvas, dotX, dotY);
  if (cell === undefined) return;
  if (cell.dots === 0) cell.look = look;
  cell.dots |= canvas.isAscii ? 1 : pick(brailleBits, (dotY % 4) * 2 + (dotX % 2));
}

/** Puts a letter into a cell that holds nothing yet. */
export function shadeCell(canvas: Canvas, dotX: number, dotY: number, letter: string, look: number): void {
  const cell = cellAt(canvas, dotX, dotY);
  if (cell === undefined || cell.dots !== 0 || cell.letter !== '') return;
  Object.assign(cell, { letter, look });
}

function cellAt({ dotsWide, dotsHigh, columns, isAscii, cells }: Canvas, dotX: number, dotY: number): Cell | undefined {
  if (!(dotX >= 0 && dotX < dotsWide && dotY >= 0 && dotY < dotsHigh)) return undefined;
  return cells[Math.floor(dotY / (isAscii ? 1 : 4)) * columns + Math.floor(dotX / (isAscii ? 1 : 2))];
}

/** The canvas as lines, neighbours of one look painted together. */
export function printCanvas({ columns, rows, cells, isAscii }: Canvas, paint: (text: string, look: number) => string): string[] {
  return Array.from({ length: rows }, (_, row) => {
    const line = cells.slice(row * columns, (row + 1) * columns);
    const groups: { text: string; look: number | null }[] = [];
    for (const cell of line) {
      const letter = letterOf(cell, isAscii);
      const look = letter === ' ' ? null : cell.look;
      const last = groups.at(-1);
      if (last !== undefined && last.look === look) last.text += letter;
      else groups.push({ text: letter, look });
    }
    return groups.map(({ text, look }) => (look === null ? text : paint(text, look))).join('');
  });
}

function letterOf({ dots, letter, look }: Cell, isAscii: boolean): string {
  if (letter !== '') return letter;
  if (dots === 0) return ' ';
  return isAscii ? lookOf(look).letter : String.fromCodePoint(0x2800 + dots);
}
