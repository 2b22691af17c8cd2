import { rNumber } from './text.js';

/** How exactly deSolve is asked to solve. */
export interface Tolerances {
  /** Share of each state; 1e-10 unless said. */
  readonly relative?: number;
  /** In the coherent unit of each state; 1e-10 unless said. */
  readonly absolute?: number;
}

/** `choose` of the model: a comparison with NaN is false, and the branch not taken is never worked out. */
export const pickLines: readonly string[] = [
  '# One of two: a comparison that cannot be told is false, and the branch not taken is left alone.',
  'pick <- function(holds, then, otherwise) if (isTRUE(holds)) then else otherwise',
];

const momentLines: readonly string[] = [
  '# deSolve gives the value before an event at the hour of the event, and averages rows of an event table that',
  '# meet; so what happens is a function, which also remembers where it led.',
  'p <- given',
  'seams <- unique(moments$hour)',
  'landed <- list()',
  'happen <- function(t, y, ...) {',
  '  if (!t %in% seams) return(y)  # deSolve tries it out at the first hour',
  '  for (i in which(moments$hour == t)) {',
  '    what <- moments$what[i]',
  '    value <- moments$value[i]',
  '    switch(moments$method[i],',
  '      add = y[[what]] <- y[[what]] + value,',
  '      replace = y[[what]] <- value,',
  '      multiply = y[[what]] <- y[[what]] * value,',
  '      inflow = inflow[[what]] <<- value,',
  '      parameter = p[[what]] <<- value)',
  '  }',
  '  landed[[match(t, seams)]] <<- list(y = y, p = p)',
  '  y',
  '}',
];

const solveLines = ({ relative = 1e-10, absolute = 1e-10 }: Tolerances): readonly string[] => [
  'hours <- sort(unique(c(from, requested, seams, to)))',
  'curve <- lsoda(start, hours, rates, NULL,',
  `  rtol = ${rNumber(relative)}, atol = ${rNumber(absolute)}, maxsteps = 1e6,`,
  '  events = if (length(seams) > 0) list(func = happen, time = seams))',
  'if (nrow(curve) < length(hours)) stop("the integration ended at ", curve[nrow(curve), "time"], " h, before ", to, " h")',
  'if (to %in% seams) invisible(happen(to, curve[nrow(curve), -1]))',
];

const tableLines: readonly string[] = [
  'watched <- function(hour, before) {',
  '  on <- hour %in% seams && !before',
  '  last <- findInterval(hour, seams) - (before && hour %in% seams)',
  '  state <- if (on) landed[[last]]$y else curve[curve[, "time"] == hour, -1]',
  '  outputs(hour, state, if (last > 0) landed[[last]]$p else given)',
  '}',
  '',
  '# A table with commas on standard output, 17 significant digits: Rscript <this file> > curves.csv',
  'rows <- cbind(requested, do.call(rbind, Map(watched, requested, before)))',
  'cells <- function(row) paste(row, collapse = ",")',
  'cat(paste0(c(cells(header), apply(formatC(rows, digits = 17, format = "g", width = 1), 1, cells)), "\\r\\n"), sep = "")',
];

/** What happens, then solving, then the table. */
export const runLines = (tolerances: Tolerances): readonly string[] => [...momentLines, '', ...solveLines(tolerances), '', ...tableLines];
