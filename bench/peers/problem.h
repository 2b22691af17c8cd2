/* One file tells every peer the whole problem: doubles of this machine, in the order of problem.ts. */
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  int persons, states, parameters, doses, outputs, dose_state;
  double end, amount;
  const double *dose_times, *output_times, *scales, *numbers, *initial;
} Problem;

static double *read_doubles(const char *path, size_t *count) {
  FILE *file = fopen(path, "rb");
  if (!file) { fprintf(stderr, "expected the problem in %s, found no such file\n", path); exit(1); }
  fseek(file, 0, SEEK_END);
  *count = (size_t)ftell(file) / sizeof(double);
  rewind(file);
  double *all = malloc(*count * sizeof(double));
  if (!all || fread(all, sizeof(double), *count, file) != *count) { fprintf(stderr, "cannot read %s\n", path); exit(1); }
  fclose(file);
  return all;
}

static Problem read_problem(const char *path) {
  size_t count;
  const double *all = read_doubles(path, &count), *next = all + 8;
  Problem p = {(int)all[0], (int)all[1], (int)all[2], (int)all[3], (int)all[4], (int)all[5], all[6], all[7], 0, 0, 0, 0, 0};
  p.dose_times = next; next += p.doses;
  p.output_times = next; next += p.outputs;
  p.scales = next; next += p.states;
  p.numbers = next; next += (size_t)p.persons * p.parameters;
  p.initial = next; next += (size_t)p.persons * p.states;
  if ((size_t)(next - all) != count) { fprintf(stderr, "expected %ld doubles in %s, found %ld\n", (long)(next - all), path, (long)count); exit(1); }
  return p;
}
