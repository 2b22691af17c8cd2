/**
 * From nothing to the first curves of two grams of leaf as tea over 72 h, through the front door: loads it, reads the
 * scenario, tells the story, compiles it, runs the typical adult once. Says milliseconds as JSON; `first` counts from the
 * start of the process, or of the page.
 */
async function measure(): Promise<void> {
  const begun = performance.now();
  const { curvesOf, findScenario, readScenario } = await import('speciosa');
  const loaded = performance.now();
  const read = readScenario((findScenario('tea-2g') ?? '').replace(/span: .*/, 'span: 72 h'), 'tea-2g.yaml');
  if (!read.ok) throw new Error('the scenario tea-2g was refused');
  const { series } = curvesOf(read.scenario);
  const ran = performance.now();
  if (series.length === 0) throw new Error('the scenario tea-2g has no curves');
  console.log(JSON.stringify({ load: loaded - begun, total: ran - begun, first: ran }));
}

void measure();

export {};
