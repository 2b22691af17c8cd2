/** Which alkaloid of which report a curve of a scene shows: with several reports its name ends in the report's number. */
export interface CurveSource {
  readonly analyte: string;
  readonly part: number;
}

export function curveSource(name: string): CurveSource {
  const numbered = /^(.*) \((\d+)\)$/.exec(name);
  return numbered === null ? { analyte: name, part: 0 } : { analyte: numbered[1] ?? name, part: Number(numbered[2]) - 1 };
}
