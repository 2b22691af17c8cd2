# Reads what problem.ts wrote, and runs a peer the way all peers are run:
# Rscript PEER.R PROBLEM RTOL ATOL PEOPLE ANSWERS|- LEAST_SECONDS MODEL
given <- commandArgs(TRUE)
rtol <- as.numeric(given[2]); atol <- as.numeric(given[3]); people <- as.integer(given[4]); least <- as.numeric(given[6])

all <- readBin(given[1], "double", file.size(given[1]) / 8)
head <- all[1:8]; at <- 8
take <- function(count) { part <- all[at + seq_len(count)]; at <<- at + count; part }
doses <- take(head[4]); times <- take(head[5]); scales <- take(head[2])
numbers <- matrix(take(head[1] * head[3]), head[3]); initial <- matrix(take(head[1] * head[2]), head[2])
dosed <- head[6] + 1; end <- head[7]; amount <- head[8]
later <- doses[doses > 0]
states <- paste0("s", seq_len(head[2]) - 1)

# Solves the first `count` people, some beforehand, then all of them for at least the time asked.
timed <- function(solve) {
  if (least > 0) invisible(solve(min(people, 50)))
  passes <- 0; begun <- proc.time()
  repeat {
    solved <- solve(people)
    passes <- passes + 1; spent <- proc.time() - begun
    if (spent[[3]] >= least) break
  }
  list(solved = solved, rate = passes * people / c(spent[[3]], max(spent[[1]] + spent[[2]], 0.001)))
}

# `values` go out as [person][output][state].
tell <- function(rate, counts, values) {
  cat(sprintf("%.3f people/s %.3f people/cpu-s%s\n", rate[1], rate[2], counts))
  if (given[5] != "-") writeBin(as.vector(values), given[5])
}
