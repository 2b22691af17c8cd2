/** The numbers of one published one-step method; algorithms elsewhere read them. */
export type Tableau = ExplicitTableau | RosenbrockTableau;

interface Named {
  readonly name: string;
  readonly order: number;
  readonly stages: number;
  readonly paper: string;
}

/** k_i = f(t + c_i h, y + h sum_j a_ij k_j); y1 = y + h sum_i b_i k_i; error = h sum_i e_i k_i; y(t + theta h) = y + h sum_i dense_i(theta) k_i. */
export interface ExplicitTableau extends Named {
  readonly kind: 'explicit';
  readonly a: readonly (readonly number[])[];
  readonly b: readonly number[];
  readonly c: readonly number[];
  /** b minus the weights of the embedded method. */
  readonly e: readonly number[];
  /** Coefficients of theta, theta^2, ... per stage. */
  readonly dense: readonly (readonly number[])[];
}

/**
 * In the transformed variables of Hairer and Wanner (IV.7): with W = I/(gamma h) - J,
 * W k_i = f(t + c_i h, y + sum_j a_ij k_j) + sum_j (C_ij/h) k_j + d_i h f_t;
 * y1 = (argument of the last stage) + k_last; the error estimate is k_last;
 * y(t + theta h) = (1-theta) y + theta (y1 + (1-theta)(K_1 + theta(K_2 + theta K_3 ...))), K_m = sum_j h_mj k_j.
 */
export interface RosenbrockTableau extends Named {
  readonly kind: 'rosenbrock';
  readonly gamma: number;
  readonly a: readonly (readonly number[])[];
  readonly C: readonly (readonly number[])[];
  readonly c: readonly number[];
  readonly d: readonly number[];
  readonly h: readonly (readonly number[])[];
}
