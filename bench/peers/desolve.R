# deSolve's lsoda with right-hand side and analytic Jacobian in C.
# Rscript desolve.R PROBLEM RTOL ATOL PEOPLE ANSWERS|- LEAST_SECONDS LIBRARY
given <- commandArgs(TRUE)
suppressMessages(library(deSolve))
dyn.load(given[7])
rtol <- as.numeric(given[2]); atol <- as.numeric(given[3]); people <- as.integer(given[4]); least <- as.numeric(given[6])

all <- readBin(given[1], "double", file.size(given[1]) / 8)
head <- all[1:8]; at <- 8
take <- function(count) { part <- all[at + seq_len(count)]; at <<- at + count; part }
doses <- take(head[4]); times <- take(head[5]); scales <- take(head[2])
numbers <- matrix(take(head[1] * head[3]), head[3]); initial <- matrix(take(head[1] * head[2]), head[2])

# A dose at the start is part of the initial values; deSolve's events add the later ones.
names <- paste0("s", seq_len(head[2])); dosed <- head[6] + 1
later <- doses[doses > 0]
events <- if (length(later) > 0) list(data = data.frame(var = names[dosed], time = later, value = head[8], method = "add"))
person <- function(who) {
  y <- initial[, who]; y[dosed] <- y[dosed] + sum(doses == 0) * head[8]; names(y) <- names
  lsoda(y, times, func = "model_rates", parms = numbers[, who], jacfunc = "model_jacobian", jactype = "fullusr", dllname = "desolve",
        initfunc = "begin_model", rtol = rtol, atol = atol * scales, events = events, maxsteps = 1e6, nout = 0)
}

if (least > 0) invisible(lapply(seq_len(min(people, 50)), person))
passes <- 0; begun <- proc.time()[[3]]
repeat {
  solved <- lapply(seq_len(people), person)
  passes <- passes + 1; spent <- proc.time()[[3]] - begun
  if (spent >= least) break
}
states <- sapply(solved, function(x) attr(x, "istate"))
if (any(states[1, ] < 0)) stop("lsoda did not reach the end for everybody")
# After an event deSolve starts to count anew, so there is no total to tell.
counts <- if (length(later) > 0) "" else sprintf(" %.3f steps %.3f rates", mean(states[2, ]), mean(states[3, ]))
cat(sprintf("%.3f people/s%s\n", passes * people / spent, counts))
if (given[5] != "-") writeBin(as.vector(sapply(solved, function(x) as.vector(t(x[, -1])))), given[5])
