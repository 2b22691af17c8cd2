# rxode2 on one core with liblsoda, as a user runs it. MODEL is the folder of k28.txt.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "problem.R"))
suppressMessages(library(rxode2))
setRxThreads(1)
model <- rxode2(paste(readLines(file.path(given[7], "k28.txt")), collapse = "\n"), modName = "k28", wd = given[7])
all_people <- data.frame(t(numbers), t(initial))
names(all_people) <- c(paste0("p", seq_len(nrow(numbers)) - 1), paste0("i", seq_len(nrow(initial)) - 1))
events <- rbind(
  data.frame(time = 0, evid = 1, amt = amount, cmt = states[dosed], ii = if (length(later) > 0) doses[2] - doses[1] else 0, addl = length(doses) - 1),
  data.frame(time = times, evid = 0, amt = 0, cmt = states[dosed], ii = 0, addl = 0))
run <- timed(function(count) rxSolve(model, all_people[seq_len(count), ], events, rtol = rtol, atol = atol * scales, method = "liblsoda", cores = 1,
                                     maxsteps = 1e6, returnType = "data.frame", addDosing = FALSE))
tell(run$rate, "", t(as.matrix(run$solved[, states])))
