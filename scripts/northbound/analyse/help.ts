/** What the command line says about itself. */
export const help = `northbound analyse: the application's statistics on a CSV file, without a database.

  analyse event-effect --csv FILE --date COLUMN --count COLUMN --event YYYY-MM-DD
      [--until YYYY-MM-DD] [--shape windows|step|decay] [--exposure COLUMN] [--season none|annual]
      [--family nb|quasipoisson|poisson] [--closures FILE] [--unlikely-zeros kept|missing] [--force] [--json]
  analyse survival --csv FILE --time COLUMN --status COLUMN [--group COLUMN] [--force] [--json]
  analyse conversion --csv FILE --converted COLUMN --group COLUMN [--force] [--json]
  analyse watch --csv FILE --date COLUMN --count COLUMN [--json]
  analyse link --csv FILE --date COLUMN --inquiries COLUMN --applications COLUMN
      [--control COLUMN] [--rounds FILE] [--json]

Of several words the first is taken if none is given. Exit code 0 with figures, 1 with a refusal or a problem.

event-effect
  Model    log mean = constant + trend + weekday (if rows are days) + season + event; exposure as offset.
           Season: two harmonics of 365.25 days, 52.18 weeks or 12 months.
  --event  The event's first full day. The event begins with the first row that begins on it or after.
  --until  windows and decay: rows that begin later are left out. step: the last day of the event; later rows are
           ordinary again. Without it a step lasts.
  --shape  windows: days 0 to 6, 7 to 13, 14 to 27, 28 to 55, as rows. step: one ratio. decay: exp(beta * 2^(-t/h)),
           the half-life h by profile likelihood, in rows, from 1 to 60. Months take step (the default) or decay.
  --family nb: negative binomial; quasi-Poisson where theta does not settle or exceeds 10000.
           The dispersion of quasi-Poisson is 1 at least; the measured one is printed beside it.
  --closures  One date a line: closed days are left out of the fit, whatever was counted on them.
  --unlikely-zeros  missing: zeros that the model gives a chance under 1 % are left out, as the application does.
  --force  Computes although there is too little data, and says so.

Files: comma, semicolon or tab, UTF-8; lines about the file above the header are skipped. Dates like 2016-11-09 or, for
months, 2016-11. Empty cells and "NA" are not observed. A decimal comma is read where cells are not separated by commas.
link: the file of rounds has the columns date and size.`;
