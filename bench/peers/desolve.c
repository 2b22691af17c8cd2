/* The equations of the model in the form that deSolve calls. */
#include "model.h"

static double numbers[PARAMETERS], derived[DERIVED];

void begin_model(void (*fill)(int *, double *)) {
  int count = PARAMETERS;
  fill(&count, numbers);
  prepare(numbers, derived);
}

void model_rates(int *count, double *t, double *y, double *out, double *others, int *sizes) {
  (void)count; (void)others; (void)sizes;
  rates(*t, y, derived, out);
}

void model_jacobian(int *count, double *t, double *y, int *lower, int *upper, double *out, int *rows, double *others, int *sizes) {
  (void)lower; (void)upper; (void)rows; (void)others; (void)sizes;
  for (int i = 0; i < *count * *count; i++) out[i] = 0;
  jacobian(*t, y, derived, out);
}
