import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { compile } from '@speciosa/engine/compile';
import { engineState } from './engine-state.js';
import { installPeers } from './install.js';
import { k28 } from './k28/model.js';
import { regimenNames, regimens } from './k28/regimens.js';
import type { RegimenName } from './k28/regimens.js';
import { machine } from './machine.js';
import { planOf } from './measure/plan.js';
import type { Plan } from './measure/plan.js';
import { ratiosOf } from './measure/ratios.js';
import { referenceOf } from './measure/reference.js';
import { rounds } from './measure/rounds.js';
import type { Tool } from './measure/tool.js';
import { readOptions } from './options.js';
import type { Options } from './options.js';
import { ourTool } from './ours/tools.js';
import { peers } from './peers/index.js';
import { writeProblem } from './peers/problem.js';
import { bench, root, workshop } from './places.js';
import { keep } from './report/keep.js';
import { markdown } from './report/markdown.js';
import type { RegimenResult, Result } from './report/result.js';
import { allocation } from './side/allocation.js';
import { coldStart } from './side/cold-start.js';
import { kratomSpeed } from './side/kratom.js';
import { threads } from './side/threads.js';

const asked = readOptions(process.argv.slice(2));
if (asked.kind === 'say') {
  (asked.status === 0 ? console.log : console.error)(asked.text);
  process.exit(asked.status);
}
await measure(asked.options);

async function measure(options: Options): Promise<void> {
  if (options.install) stopOn(installPeers());
  stopOn(buildPrograms());
  const before = machine();
  const engine = engineState();
  const plan = planOf(options);
  const sought = peers();
  const found = sought.flatMap((peer) => (peer.ok ? [peer.tool] : []));
  const skipped = sought.flatMap((peer) => (peer.ok ? [] : [{ title: peer.title, reason: peer.reason }]));
  for (const { title, reason } of skipped) tell(`${title} is skipped: ${reason}`);
  if (found.length < 2) tell('npm run bench -- --install fetches CVODE and deSolve');
  const tools = [ourTool('f64x2'), ourTool('f64x4'), ourTool('f64x1'), ourTool('f32x4'), ...found];
  const result: Result = {
    kind: 'bench',
    version: 1,
    date: new Date().toISOString(),
    quick: options.quick,
    rounds: plan.rounds,
    machine: before,
    engine,
    tools: tools.filter(({ id }) => plan.settings[id] !== undefined).map(({ id, title, about, ours }) => ({ id, title, about, ours })),
    skipped,
    regimens: regimenNames.map((name) => regimenResult(name, plan, tools)),
    coldStart: await coldStart(options.quick ? 3 : 9),
    allocation: allocation(),
    threads: await threads(Math.min(1000, plan.people.i * 10), options.quick ? 2 : plan.rounds),
    kratom: kratomSpeed(),
    moduleBytes: compile(k28, { lanes: 2, inflow: false }).bytes.length,
  };
  console.log(options.json ? JSON.stringify(result, null, 1) : markdown(result));
  stopOn(
    engine === engineState() ? undefined : 'the engine was built anew while it was measured: nothing is kept; run again when nobody builds',
  );
  if (!options.quick) tell(`kept as ${path.relative(root, keep(result))}`);
}

function regimenResult(name: RegimenName, plan: Plan, tools: readonly Tool[]): RegimenResult {
  const people = plan.people[name];
  const [ours] = tools;
  if (ours === undefined) throw new Error('none of our own drivers is here');
  const problem = path.join(workshop(), `regimen-${name}.bin`);
  writeProblem(problem, regimens[name], people);
  tell(`regimen ${name}: the reference for ${people} people`);
  const reference = referenceOf(name, problem, people, ours, tools.find(({ id }) => id === 'cvode') ?? null);
  const points = rounds({ regimen: name, problem, tools, reference }, plan, tell);
  const peerIds = tools.filter((tool) => !tool.ours).map(({ id }) => id);
  const { title } = regimens[name];
  return {
    regimen: name,
    title,
    people,
    reference: reference.by,
    crossCheck: reference.crossCheck,
    points,
    ratios: ratiosOf(points, ours.id, peerIds),
  };
}

/** Our programs run as plain JavaScript, like a user's would. Returns what went wrong. */
function buildPrograms(): string | undefined {
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', bench], { encoding: 'utf8' });
  return status === 0 ? undefined : `the benchmark does not compile; build the engine first (npm run bench does both)\n${stdout}`;
}

/** Progress goes beside the result, on one line where there is a person to see it. */
function tell(text: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
}

function stopOn(complaint: string | undefined): void {
  if (complaint === undefined) return;
  console.error(complaint);
  process.exit(1);
}
