interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Walks a line through points dot by dot, lifting the pen where the dash pattern says so (lengths in dots; empty = solid). */
export function drawDashed(points: readonly Dot[], dash: readonly number[], put: (x: number, y: number) => void): void {
  let walked = 0;
  points.forEach((to, index) => {
    const from = points[index - 1] ?? to;
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))));
    for (let k = 0; k < steps; k += 1) {
      const share = steps === 1 ? 1 : (k + 1) / steps;
      if (isDown(walked, dash)) put(Math.round(from.x + (to.x - from.x) * share), Math.round(from.y + (to.y - from.y) * share));
      walked += Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / steps;
    }
  });
}

function isDown(walked: number, dash: readonly number[]): boolean {
  if (dash.length === 0) return true;
  const whole = dash.reduce((sum, length) => sum + length, 0);
  let rest = walked % whole;
  for (const [index, length] of dash.entries()) {
    if (rest < length) return index % 2 === 0;
    rest -= length;
  }
  return true;
}
