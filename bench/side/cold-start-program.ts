/**
 * From nothing to the first result of K28: loads the engine, builds the model from its parts, generates and compiles it,
 * runs one person under regimen i. Says milliseconds as JSON; `first` counts from the start of the process, or of the page.
 */
async function measure(): Promise<void> {
  const begun = performance.now();
  const { compiledDriver } = await import('@speciosa/engine/compile');
  const { emptyAnswers } = await import('@speciosa/engine/kernel');
  await import('@speciosa/engine/model');
  const loaded = performance.now();
  const { k28 } = await import('../k28/model.js');
  const { accuracy, batchOf } = await import('../k28/batch.js');
  const { regimens } = await import('../k28/regimens.js');
  const built = performance.now();
  const driver = compiledDriver(k28, { lanes: 2, format: 'f64', inflow: false });
  const compiled = performance.now();
  const batch = batchOf(regimens.i, 1, accuracy(1e-6));
  driver.run(batch, emptyAnswers(batch, driver.stateCount, driver.outputCount));
  const ran = performance.now();
  console.log(
    JSON.stringify({
      load: loaded - begun,
      build: built - loaded,
      compile: compiled - built,
      firstRun: ran - compiled,
      total: ran - begun,
      first: ran,
    }),
  );
}

void measure();

export {};
