/** Does work that hears a signal; Ctrl-C sets the signal, and the work decides what is left. */
export async function untilInterrupted<Answer>(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once('SIGINT', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.removeListener('SIGINT', stop);
  }
}
