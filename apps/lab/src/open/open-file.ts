import { longestScenario, readScenario } from 'speciosa';
import type { Scenario } from 'speciosa';

export type OpenedFile =
  | { readonly ok: true; readonly scenario: Scenario; readonly where: string }
  | { readonly ok: false; readonly where: string; readonly complaints: readonly string[] };

/** A letter has at most four bytes. */
const mostBytes = 4 * longestScenario;

/** Reads a scenario file (YAML or JSON) that was chosen or dropped; every complaint names its line. */
export async function openFile(file: File): Promise<OpenedFile> {
  const where = file.name;
  const refuse = (message: string): OpenedFile => ({ ok: false, where, complaints: [message] });
  if (file.size > mostBytes)
    return refuse(`expected a scenario of at most ${longestScenario} characters, found a file of ${file.size} bytes`);
  try {
    const read = readScenario(await file.text(), where);
    if (read.ok) return { ok: true, scenario: read.scenario, where };
    return {
      ok: false,
      where,
      complaints: read.complaints.map(
        ({ line, column, path, message }) => `line ${line}, column ${column}${path === '' ? '' : `, ${path}`}: ${message}`,
      ),
    };
  } catch {
    return refuse('the browser could not read it; drop a file, not a folder');
  }
}
