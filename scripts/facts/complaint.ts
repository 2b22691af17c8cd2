/** What is wrong with the library, where, and what to do about it. */
export interface Complaint {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly expected: string;
  readonly found: string;
  readonly advice: string;
}

/** One complaint as three short lines that a terminal can link to. */
export function printComplaint({ rule, file, line, expected, found, advice }: Complaint): string {
  return `${file}:${line}: ${rule}\n  expected: ${expected}\n  found:    ${found}\n  do:       ${advice}`;
}
