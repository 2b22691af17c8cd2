# mrgsolve, as a user runs it: its own LSODA, its own differences for the Jacobian. MODEL is the folder of k28.cpp.
# It takes one absolute tolerance for all states; it gets the one of amounts, the widest.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "problem.R"))
suppressMessages(library(mrgsolve))
model <- update(mread_cache("k28", project = given[7], soloc = given[7], quiet = TRUE), rtol = rtol, atol = atol * max(scales), maxsteps = 1e6)
all_people <- data.frame(ID = seq_len(ncol(numbers)), t(numbers), t(initial))
names(all_people) <- c("ID", paste0("p", seq_len(nrow(numbers)) - 1), paste0("i", seq_len(nrow(initial)) - 1))
dosing <- ev(amt = amount, cmt = dosed, ii = if (length(later) > 0) doses[2] - doses[1] else 0, addl = length(doses) - 1)
run <- timed(function(count) mrgsim_ei(model, dosing, all_people[seq_len(count), ], end = end, delta = times[2] - times[1], obsonly = TRUE, output = "matrix"))
tell(run$rate, "", t(run$solved[, states]))
