# deSolve's lsoda with right-hand side and analytic Jacobian in C; MODEL is the compiled library.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "problem.R"))
suppressMessages(library(deSolve))
dyn.load(given[7])

# A dose at the start is part of the initial values; deSolve's events add the later ones.
events <- if (length(later) > 0) list(data = data.frame(var = states[dosed], time = later, value = amount, method = "add"))
person <- function(who) {
  y <- initial[, who]; y[dosed] <- y[dosed] + sum(doses == 0) * amount; names(y) <- states
  lsoda(y, times, func = "model_rates", parms = numbers[, who], jacfunc = "model_jacobian", jactype = "fullusr", dllname = "desolve",
        initfunc = "begin_model", rtol = rtol, atol = atol * scales, events = events, maxsteps = 1e6, nout = 0)
}
run <- timed(function(count) lapply(seq_len(count), person))

how <- sapply(run$solved, function(x) attr(x, "istate"))
if (any(how[1, ] < 0)) stop("lsoda did not reach the end for everybody")
# After an event deSolve starts to count anew, so there is no total to tell.
counts <- if (length(later) > 0) "" else sprintf(" %.3f steps %.3f rates", mean(how[2, ]), mean(how[3, ]))
tell(run$rate, counts, sapply(run$solved, function(x) as.vector(t(x[, -1]))))
