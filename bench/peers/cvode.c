/*
 * CVODE (SUNDIALS): BDF, dense linear algebra, analytic Jacobian, restarted at every dose.
 * cvode PROBLEM RTOL ATOL PEOPLE ANSWERS|- LEAST_SECONDS
 * Times the solving of all people and the writing of every state at every output into memory; passes
 * are repeated for LEAST_SECONDS, after a few people that nobody times (none of them when it is 0).
 */
#include <string.h>
#include <time.h>
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include "model.h"
#include "problem.h"

typedef struct { long steps, rates; } Counts;

static double derived[DERIVED];

static int f(sunrealtype t, N_Vector y, N_Vector out, void *none) {
  (void)none;
  rates(t, N_VGetArrayPointer(y), derived, N_VGetArrayPointer(out));
  return 0;
}

static int jac(sunrealtype t, N_Vector y, N_Vector fy, SUNMatrix j, void *none, N_Vector a, N_Vector b, N_Vector c) {
  (void)fy; (void)none; (void)a; (void)b; (void)c;
  jacobian(t, N_VGetArrayPointer(y), derived, SUNDenseMatrix_Data(j));
  return 0;
}

static void must(int flag, const char *what) {
  if (flag < 0) { fprintf(stderr, "CVODE: %s failed with %d\n", what, flag); exit(1); }
}

/* Between two doses nothing jumps: outputs in [from, to) and, in the last stretch, the end itself. */
static int stretch(void *cvode, const Problem *p, N_Vector y, double from, double to, int last, int row, double *rows) {
  const double *times = p->output_times;
  double t = from;
  must(CVodeReInit(cvode, from, y), "restart");
  must(CVodeSetStopTime(cvode, to), "stop time");
  for (; row < p->outputs && (times[row] < to || (last && times[row] <= to)); row++) {
    if (times[row] > from) must(CVode(cvode, times[row], y, &t, CV_NORMAL), "step");
    memcpy(rows + (size_t)row * STATES, N_VGetArrayPointer(y), STATES * sizeof(double));
  }
  if (!last) must(CVode(cvode, to, y, &t, CV_NORMAL), "step");
  return row;
}

static void person(void *cvode, const Problem *p, int who, N_Vector y, double *rows, Counts *counts) {
  prepare(p->numbers + (size_t)who * PARAMETERS, derived);
  memcpy(N_VGetArrayPointer(y), p->initial + (size_t)who * STATES, STATES * sizeof(double));
  for (int dose = 0, row = 0; dose < p->doses; dose++) {
    const int last = dose + 1 == p->doses;
    N_VGetArrayPointer(y)[p->dose_state] += p->amount;
    row = stretch(cvode, p, y, p->dose_times[dose], last ? p->end : p->dose_times[dose + 1], last, row, rows);
    long steps, evaluations;
    must(CVodeGetNumSteps(cvode, &steps), "count");
    must(CVodeGetNumRhsEvals(cvode, &evaluations), "count");
    counts->steps += steps;
    counts->rates += evaluations;
  }
}

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 7) { fprintf(stderr, "usage: cvode PROBLEM RTOL ATOL PEOPLE ANSWERS|- LEAST_SECONDS\n"); return 2; }
  const Problem p = read_problem(argv[1]);
  const double rtol = atof(argv[2]), atol = atof(argv[3]), least = atof(argv[6]);
  const int people = atoi(argv[4]);
  if (p.states != STATES || p.parameters != PARAMETERS || people < 1 || people > p.persons) { fprintf(stderr, "the problem does not fit the model\n"); return 1; }
  const size_t each = (size_t)p.outputs * STATES;
  double *answers = calloc((size_t)people * each, sizeof(double));
  SUNContext context;
  must(SUNContext_Create(0, &context), "context");
  N_Vector y = N_VNew_Serial(STATES, context), tolerances = N_VNew_Serial(STATES, context);
  for (int i = 0; i < STATES; i++) N_VGetArrayPointer(tolerances)[i] = atol * p.scales[i];
  SUNMatrix matrix = SUNDenseMatrix(STATES, STATES, context);
  SUNLinearSolver linear = SUNLinSol_Dense(y, matrix, context);
  void *cvode = CVodeCreate(CV_BDF, context);
  must(CVodeInit(cvode, f, 0, y), "start");
  must(CVodeSVtolerances(cvode, rtol, tolerances), "tolerances");
  must(CVodeSetLinearSolver(cvode, linear, matrix), "linear solver");
  must(CVodeSetJacFn(cvode, jac), "Jacobian");
  must(CVodeSetMaxNumSteps(cvode, 1000000), "limit of steps");
  Counts counts = {0, 0};
  for (int i = 0; least > 0 && i < people && i < 50; i++) person(cvode, &p, i, y, answers + (size_t)i * each, &counts);
  int passes = 0;
  const double begun = now(CLOCK_MONOTONIC), begun_work = now(CLOCK_PROCESS_CPUTIME_ID);
  double spent;
  do {
    memset(&counts, 0, sizeof counts);
    for (int i = 0; i < people; i++) person(cvode, &p, i, y, answers + (size_t)i * each, &counts);
    passes++;
    spent = now(CLOCK_MONOTONIC) - begun;
  } while (spent < least);
  const double worked = now(CLOCK_PROCESS_CPUTIME_ID) - begun_work, solved = (double)passes * people;
  printf("%.3f people/s %.3f people/cpu-s %.3f steps %.3f rates\n", solved / spent, solved / worked, (double)counts.steps / people, (double)counts.rates / people);
  if (strcmp(argv[5], "-") != 0) {
    FILE *file = fopen(argv[5], "wb");
    if (!file || fwrite(answers, sizeof(double), (size_t)people * each, file) != (size_t)people * each || fclose(file)) { fprintf(stderr, "cannot write %s\n", argv[5]); return 1; }
  }
  return 0;
}
