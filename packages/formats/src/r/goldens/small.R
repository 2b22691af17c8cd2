# A small model
# with a note in two lines
#
# Model "small", fingerprint 40d16e2c3268479c: 6 states. Needs R and its package deSolve.
# Every number inside is in coherent units: hours, nanomoles, litres (lengths in decimetres), kilograms. It is the
# shortest text that reads back as the same double, 17 significant digits at most.

library(deSolve)

# One of two: a comparison that cannot be told is false, and the branch not taken is left alone.
pick <- function(holds, then, otherwise) if (isTRUE(holds)) then else otherwise

# Parameters in coherent units; behind each the value as given, its unit and the id of its fact.
given <- c(
  # k_a, absorption rate: 1.5 1/h [small/absorption, assumed]
  k_a = 1.5,
  # V, volume: 20000 mL [small/volume, assumed]
  V = 20,
  # Vmax, largest rate: 2 umol/h [small/most, assumed]
  Vmax = 2000,
  # Km, half of it: 30 nmol/L [small/half, assumed]
  Km = 30,
  # k, loss: 0.1 1/h [small/loss, assumed]
  k = 0.1
)

# States and what they start with.
start <- with(as.list(given), c(
  # body/depot, nmol (held, A)
  depot = 0,
  # body/central, nmol (held, A)
  central = 0,
  # body/formed, in the same place, nmol (held, B)
  formed_in_the_same_place = 0,
  # body/gone, nmol (eliminated, B)
  gone = 0,
  # body/response, 1 (signal)
  response = k / k,
  # body/A converted: A becomes B, nmol (eliminated, A)
  A_converted_A_becomes_B = 0
))

# What happens at known hours, in this order: "add" is a dose, "inflow" what runs in per hour from then on
# (0 ends it), "parameter" a new value from then on. Amounts are in coherent units.
moments <- read.table(header = TRUE, colClasses = c("numeric", "character", "character", "numeric"), text = "
hour method what value
0 add depot 1000
1 inflow central 150
3 inflow central 0
4 parameter k 0.4
6 add depot 1000
9 multiply formed_in_the_same_place 0.5
12 add depot 1070
")
inflow <- c(central = 0)

# Hours at which values are wanted: after what happens then, or before it.
from <- 0
to <- 12
requested <- c(
  0, 0.5, 1, 2, 3, 4, 6, 8, 9, 12
)
before <- rep(FALSE, length(requested))

# Rates of change per hour: first every flow by its sentence, then each state.
rates <- function(t, y, ...) with(as.list(c(y, p)), {
  # absorbed: depot -> central
  absorbed <- k_a * depot
  # A becomes B: central -> formed, in the same place
  A_becomes_B <- Vmax * (central / V) / (Km + central / V)
  # B is lost: formed, in the same place -> gone
  B_is_lost <- k * formed_in_the_same_place * pick(t <= 1.5, 1, ((formed_in_the_same_place + 1) / 100)^0.25)
  list(c(
    # body/depot
    depot = -absorbed,
    # body/central
    central = -A_becomes_B + absorbed + inflow[["central"]],
    # body/formed, in the same place
    formed_in_the_same_place = -B_is_lost + A_becomes_B,
    # body/gone
    gone = B_is_lost,
    # body/response
    response = k - k * max(Km / (Km + central / V), 0.2) * response,
    # body/A converted: A becomes B
    A_converted_A_becomes_B = A_becomes_B
  ))
})

# What is watched, in the units over the columns of the table.
outputs <- function(t, y, p) with(as.list(c(y, p)), {
  c(
    # body/A in blood, umol/L
    (central / V) / 1000,
    # body/B, "all" of it, umol
    formed_in_the_same_place / 1000,
    # body/response seen, 1
    sqrt(response * response)
  )
})
header <- c(
  "time [h]",
  "body/A in blood [umol/L]",
  "\"body/B, \"\"all\"\" of it [umol]\"",
  "body/response seen [1]"
)

# deSolve gives the value before an event at the hour of the event, and averages rows of an event table that
# meet; so what happens is a function, which also remembers where it led.
p <- given
seams <- unique(moments$hour)
landed <- list()
happen <- function(t, y, ...) {
  if (!t %in% seams) return(y)  # deSolve tries it out at the first hour
  for (i in which(moments$hour == t)) {
    what <- moments$what[i]
    value <- moments$value[i]
    switch(moments$method[i],
      add = y[[what]] <- y[[what]] + value,
      replace = y[[what]] <- value,
      multiply = y[[what]] <- y[[what]] * value,
      inflow = inflow[[what]] <<- value,
      parameter = p[[what]] <<- value)
  }
  landed[[match(t, seams)]] <<- list(y = y, p = p)
  y
}

hours <- sort(unique(c(from, requested, seams, to)))
curve <- lsoda(start, hours, rates, NULL,
  rtol = 1e-10, atol = 1e-10, maxsteps = 1e6,
  events = if (length(seams) > 0) list(func = happen, time = seams))
if (nrow(curve) < length(hours)) stop("the integration ended at ", curve[nrow(curve), "time"], " h, before ", to, " h")
if (to %in% seams) invisible(happen(to, curve[nrow(curve), -1]))

watched <- function(hour, before) {
  on <- hour %in% seams && !before
  last <- findInterval(hour, seams) - (before && hour %in% seams)
  state <- if (on) landed[[last]]$y else curve[curve[, "time"] == hour, -1]
  outputs(hour, state, if (last > 0) landed[[last]]$p else given)
}

# A table with commas on standard output, 17 significant digits: Rscript <this file> > curves.csv
rows <- cbind(requested, do.call(rbind, Map(watched, requested, before)))
cells <- function(row) paste(row, collapse = ",")
cat(paste0(c(cells(header), apply(formatC(rows, digits = 17, format = "g", width = 1), 1, cells)), "\r\n"), sep = "")
