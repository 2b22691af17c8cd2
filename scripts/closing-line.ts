import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Names what was skipped and closes a run with `N passed, N failed, N skipped`, alone on the last line. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const closing = closingText(modules, errors.length);
    process.on('exit', () => console.log(closing));
  }
}

function closingText(modules: readonly TestModule[], strayErrors: number): string {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string) => tests.filter((one) => one.result().state === state).length;
  const failed = count('failed') + modules.filter(brokenFile).length + strayErrors;
  const skipped = tests.filter((one) => ['skipped', 'pending'].includes(one.result().state));
  return [...skippedNames(skipped), `${count('passed')} passed, ${failed} failed, ${skipped.length} skipped`].join('\n');
}

/** A file that fails before its first test counts as one failure, or the line would hide it. */
function brokenFile(module: TestModule): boolean {
  const tests = [...module.children.allTests()];
  return module.state() === 'failed' && !tests.some((one) => one.result().state === 'failed');
}

function skippedNames(skipped: readonly TestCase[]): string[] {
  if (skipped.length === 0) return [];
  return ['Skipped:', ...skipped.map((one) => `  ${one.module.relativeModuleId}: ${one.fullName}${reasonOf(one)}`)];
}

function reasonOf(one: TestCase): string {
  const result = one.result();
  return result.state === 'skipped' && result.note !== undefined ? ` (${result.note})` : '';
}
